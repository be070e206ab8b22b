// Every story starts stores of its own; more than two at once would only wait for each other.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]

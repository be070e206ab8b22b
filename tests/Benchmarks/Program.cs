using BenchmarkDotNet.Running;
using Benchmarks;
using Benchmarks.Running;

switch (args.FirstOrDefault())
{
    case "grid":
        await new GridRun(new(args)).RunAsync();
        break;
    case "order":
        await new OrderRun(new(args)).RunAsync();
        break;
    case "page":
        await new PageRun(new(args)).RunAsync();
        break;
    case "receipt":
        await Queues(args).ReceiptAsync();
        break;
    case "night":
        await Queues(args).NightAsync();
        break;
    case "dates":
        Promising.Run();
        break;
    default:
        BenchmarkRunner.Run<Allocation>(args: args);
        break;
}

static Benchmarks.Queues.QueueRuns Queues(string[] args)
{
    var options = new Options(args);

    return new(options.Postgres, options.Lines, options.Products, options.Pairs);
}

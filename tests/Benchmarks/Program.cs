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
    default:
        BenchmarkRunner.Run<Allocation>(args: args);
        break;
}

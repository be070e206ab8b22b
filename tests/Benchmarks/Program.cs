using BenchmarkDotNet.Running;
using Benchmarks;

BenchmarkRunner.Run<Allocation>(args: args);

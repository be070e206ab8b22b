using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Benchmarks;

/// <summary>Shows what one waiting line costs, beside what the whole run costs.</summary>
internal sealed class PerLine : ManualConfig
{
    public PerLine()
    {
        AddJob(Job.Default.WithWarmupCount(3).WithIterationCount(12));
        AddColumn(
            new Figure("ns/line", (report, lines) => report.ResultStatistics?.Median / lines),
            new Figure("B/line", (report, lines) => (double?)report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / lines));
    }

    private sealed class Figure(string name, Func<BenchmarkReport, int, double?> of) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => $"{name}: median of the runs divided by the number of waiting lines";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
        {
            var report = summary[benchmarkCase];
            var lines = (int)benchmarkCase.Parameters[nameof(Allocation.Lines)];

            return report is null ? "-" : of(report, lines)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
        }

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}

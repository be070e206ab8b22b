using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>The three statements that write a batch: history, what is to be told, figures. The figures come last, since they carry the number that the others ask for.</summary>
public sealed class BatchSql(Dialect dialect, IReadOnlyList<PlannedChange> changes, string? lease, DateTime nowUtc)
{
    private static readonly string[] _historyColumns =
    [
        nameof(HistoryRecord.BackorderId), nameof(HistoryRecord.Number), nameof(HistoryRecord.KindId),
        nameof(HistoryRecord.WaitingDelta), nameof(HistoryRecord.AllocatedDelta), nameof(HistoryRecord.ReleasedDelta),
        nameof(HistoryRecord.ShippedDelta), nameof(HistoryRecord.CancelledDelta), nameof(HistoryRecord.LineQuantity), nameof(HistoryRecord.Reason)
    ];

    private static readonly string[] _figureColumns =
    [
        nameof(BackorderRecord.LineQuantity), nameof(BackorderRecord.Quantity),
        nameof(BackorderRecord.Waiting), nameof(BackorderRecord.Allocated), nameof(BackorderRecord.Released),
        nameof(BackorderRecord.Shipped), nameof(BackorderRecord.Cancelled), nameof(BackorderRecord.StatusId), nameof(BackorderRecord.LastNumber)
    ];

    private static readonly string[] _flagColumns =
    [
        nameof(BackorderRecord.OnHold), nameof(BackorderRecord.IsOrderPlaced), nameof(BackorderRecord.IsOrderClosed), nameof(BackorderRecord.InQueue)
    ];

    private const string READ = "ReadNumber";

    /// <summary>Nobody may take the keys over while the batch is written. Null: no lease is needed.</summary>
    public string? Hold() => lease is null
        ? null
        : dialect.Hold(dialect.Table<KeyLeaseRecord>(), $"{dialect.Name(nameof(KeyLeaseRecord.Token))} = '{lease}'");

    public string History()
    {
        var columns = new[] { READ }.Concat(_historyColumns).ToArray();
        var rows = changes.SelectMany(change => change.Numbered.Select(numbered => Row(change, numbered.Number, numbered.Entry)));
        string[] values =
        [
            .. _historyColumns.Select(column => column == nameof(HistoryRecord.LineQuantity) ? $"NULLIF(v.{dialect.Name(column)}, -1)" : $"v.{dialect.Name(column)}"),
            "0", dialect.Instant(nowUtc)
        ];

        return Insert<HistoryRecord>([.. _historyColumns, nameof(HistoryRecord.CustomerId), nameof(HistoryRecord.CreatedOnUtc)], values, dialect.Rows("v", columns, rows), nameof(HistoryRecord.BackorderId));
    }

    /// <returns>Null when there is nothing to tell.</returns>
    public string? ToTell()
    {
        string[] columns = [READ, nameof(ToTellRecord.BackorderId), nameof(ToTellRecord.KindId), nameof(ToTellRecord.Units)];
        var rows = changes.SelectMany(change => change.Told(nowUtc).Select(told => Numbers(change.Row.LastNumber, told.BackorderId, told.KindId, told.Units))).ToList();

        return rows.Count == 0
            ? null
            : Insert<ToTellRecord>(
                [.. columns.Skip(1), nameof(ToTellRecord.Tries), nameof(ToTellRecord.DueOnUtc)],
                [.. columns.Skip(1).Select(column => $"v.{dialect.Name(column)}"), "0", dialect.Instant(nowUtc)],
                dialect.Rows("v", columns, rows),
                nameof(ToTellRecord.BackorderId));
    }

    public string Figures()
    {
        string[] columns = [nameof(BackorderRecord.Id), READ, .. _figureColumns, .. _flagColumns];
        var rows = changes.Select(Figures);
        var sets = _figureColumns.Concat(_flagColumns)
            .Select(column => (column, $"v.{dialect.Name(column)}"))
            .Append((nameof(BackorderRecord.UpdatedOnUtc), dialect.Instant(nowUtc)));

        return dialect.Update(dialect.Table<BackorderRecord>(), sets, [(dialect.Rows("v", columns, rows), Meets(nameof(BackorderRecord.Id))), .. Lease()]);
    }

    /// <summary>All of it as one statement: what meets the number that was read is written, the rest is left alone.</summary>
    public string AtOnce()
    {
        var told = ToTell() is { } toTell ? $", told AS ({toTell})" : "";

        return $"WITH history AS ({History()}){told} {Figures()}";
    }

    private string Figures(PlannedChange change)
    {
        var record = new BackorderRecord();
        record.Take(change.After, nowUtc);

        return Numbers(change.Row.Id, change.Row.LastNumber, record.LineQuantity, record.Quantity, record.Waiting, record.Allocated, record.Released, record.Shipped, record.Cancelled, record.StatusId, record.LastNumber)
            + $", {dialect.Flag(record.OnHold)}, {dialect.Flag(record.IsOrderPlaced)}, {dialect.Flag(record.IsOrderClosed)}, {dialect.Flag(record.InQueue)}";
    }

    // Only for backorders that are as they were read, and whose key is still ours.
    private string Insert<TRecord>(IEnumerable<string> columns, IEnumerable<string> values, string rows, string id)
    {
        var joins = Lease().Select(join => $" JOIN {join.Table} ON {join.On}");

        return $"INSERT INTO {dialect.Table<TRecord>()} ({dialect.Names(columns)}) SELECT {string.Join(", ", values)} FROM {rows}"
            + $" JOIN {dialect.Table<BackorderRecord>()} AS b ON {Meets(id)}{string.Concat(joins)}";
    }

    private string Meets(string id) =>
        $"b.{dialect.Name(nameof(BackorderRecord.Id))} = v.{dialect.Name(id)} AND b.{dialect.Name(nameof(BackorderRecord.LastNumber))} = v.{dialect.Name(READ)}";

    private IReadOnlyList<(string Table, string On)> Lease() => lease is null ? [] :
    [
        ($"{dialect.Table<KeyLeaseRecord>()} AS l",
            $"l.{dialect.Name(nameof(KeyLeaseRecord.Token))} = '{lease}'"
            + $" AND l.{dialect.Name(nameof(KeyLeaseRecord.ProductId))} = b.{dialect.Name(nameof(BackorderRecord.ProductId))}"
            + $" AND l.{dialect.Name(nameof(KeyLeaseRecord.CombinationId))} = b.{dialect.Name(nameof(BackorderRecord.CombinationId))}")
    ];

    private static string Row(PlannedChange change, int number, Domain.Ledger.Entry entry) =>
        Numbers(
            change.Row.LastNumber, change.Row.Id, number, (int)entry.Kind,
            entry.Deltas.Waiting, entry.Deltas.Allocated, entry.Deltas.Released, entry.Deltas.Shipped, entry.Deltas.Cancelled, entry.LineQuantity ?? -1)
        + $", '{entry.Reason}'";

    private static string Numbers(params int[] values) => string.Join(", ", values.Select(Dialect.Number));
}

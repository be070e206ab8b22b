using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>The three statements that write a batch: history, what is to be told, figures. The figures come last, since they carry the number that the others ask for.</summary>
public sealed class BatchSql(Dialect dialect, IReadOnlyList<PlannedChange> changes, DateTime nowUtc)
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

    private static readonly string[] _promiseColumns = [nameof(HistoryRecord.PromiseBasisId), nameof(HistoryRecord.PromiseFrom), nameof(HistoryRecord.PromiseTo)];

    private static readonly string[] _currentColumns =
    [
        nameof(BackorderRecord.CurrentBasisId), nameof(BackorderRecord.CurrentFrom), nameof(BackorderRecord.CurrentTo)
    ];

    private const string READ = "ReadNumber";

    // A column of nothing but nulls has no type that every server guesses, so no day is written as this one.
    private static readonly DateTime _noDay = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // All of them, or none: what is written must not depend on the neighbours in a batch.
    private readonly bool _arePromised = changes.All(change => change.IsPromised);

    /// <summary>Product and combination of the keys that are leased. Nobody may take them over while the transaction lasts.</summary>
    public static string Hold(Dialect dialect, string lease) => dialect.Hold(
        dialect.Table<KeyLeaseRecord>(),
        [nameof(KeyLeaseRecord.ProductId), nameof(KeyLeaseRecord.CombinationId)],
        $"{dialect.Name(nameof(KeyLeaseRecord.Token))} = '{lease}'");

    public string History()
    {
        string[] read = _arePromised ? [.. _historyColumns, .. _promiseColumns] : _historyColumns;
        var rows = changes.SelectMany(change => change.Numbered.Select(numbered => Row(change, numbered.Number, numbered.Entry)));
        string[] values = [.. read.Select(column => column == nameof(HistoryRecord.LineQuantity) ? $"NULLIF(v.{dialect.Name(column)}, -1)" : Value(column)), "0", dialect.Instant(nowUtc)];

        return Insert<HistoryRecord>([.. read, nameof(HistoryRecord.CustomerId), nameof(HistoryRecord.CreatedOnUtc)], values, dialect.Rows("v", [READ, .. read], rows), nameof(HistoryRecord.BackorderId));
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
        string[] set = [.. _figureColumns, .. _flagColumns, .. _arePromised ? _currentColumns : []];
        var rows = changes.Select(Figures);
        var sets = set
            .Select(column => (column, Value(column)))
            .Append((nameof(BackorderRecord.UpdatedOnUtc), dialect.Instant(nowUtc)));

        return dialect.Update(dialect.Table<BackorderRecord>(), sets, [(dialect.Rows("v", [nameof(BackorderRecord.Id), READ, .. set], rows), Meets(nameof(BackorderRecord.Id)))]);
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
            + $", {dialect.Flag(record.OnHold)}, {dialect.Flag(record.IsOrderPlaced)}, {dialect.Flag(record.IsOrderClosed)}, {dialect.Flag(record.InQueue)}"
            + Promised(change.After.Current);
    }

    // Only for backorders that are as they were read.
    private string Insert<TRecord>(IEnumerable<string> columns, IEnumerable<string> values, string rows, string id)
    {
        return $"INSERT INTO {dialect.Table<TRecord>()} ({dialect.Names(columns)}) SELECT {string.Join(", ", values)} FROM {rows}"
            + $" JOIN {dialect.Table<BackorderRecord>()} AS b ON {Meets(id)}";
    }

    private string Meets(string id) =>
        $"b.{dialect.Name(nameof(BackorderRecord.Id))} = v.{dialect.Name(id)} AND b.{dialect.Name(nameof(BackorderRecord.LastNumber))} = v.{dialect.Name(READ)}";

    private string Value(string column) => column switch
    {
        nameof(HistoryRecord.PromiseFrom) or nameof(HistoryRecord.PromiseTo) or nameof(BackorderRecord.CurrentFrom) or nameof(BackorderRecord.CurrentTo) =>
            $"NULLIF(v.{dialect.Name(column)}, {dialect.Instant(_noDay)})",
        _ => $"v.{dialect.Name(column)}"
    };

    private string Row(PlannedChange change, int number, Domain.Ledger.Entry entry) =>
        Numbers(
            change.Row.LastNumber, change.Row.Id, number, (int)entry.Kind,
            entry.Deltas.Waiting, entry.Deltas.Allocated, entry.Deltas.Released, entry.Deltas.Shipped, entry.Deltas.Cancelled, entry.LineQuantity ?? -1)
        + $", '{entry.Reason}'" + Promised(entry.Promise);

    private string Promised(Promise? promise)
    {
        if (!_arePromised || promise is null)
            return "";

        return $", {Dialect.Number((int)promise.Basis)}, {Day(promise.From)}, {Day(promise.To)}";
    }

    private string Day(DateOnly? day) => dialect.Instant(day?.ToDateTime(TimeOnly.MinValue) ?? _noDay);

    private static string Numbers(params int[] values) => string.Join(", ", values.Select(Dialect.Number));
}

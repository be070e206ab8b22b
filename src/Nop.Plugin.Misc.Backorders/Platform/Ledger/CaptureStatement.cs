using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Nop.Core;
using Nop.Data;
using Nop.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>
/// A new backorder together with its history in one statement, and that its order was placed in another, where the server
/// knows how: a shopper waits for each statement. By hand, since LinqToDB writes into one table at a time, and the history
/// asks for what became of the backorder.
/// </summary>
public sealed class CaptureStatement(ShopServer server)
{
    private static readonly PropertyInfo[] _backorder = Columns<BackorderRecord>();
    private static readonly PropertyInfo[] _history =
        [.. Columns<HistoryRecord>().Where(column => column.Name != nameof(HistoryRecord.BackorderId))];
    private static readonly PropertyInfo _updated = typeof(BackorderRecord).GetProperty(nameof(BackorderRecord.UpdatedOnUtc))!;
    private static readonly Dictionary<Type, DbType> _types = new()
    {
        [typeof(int)] = DbType.Int32,
        [typeof(bool)] = DbType.Boolean,
        [typeof(string)] = DbType.String,
        [typeof(DateTime)] = DbType.DateTime2
    };

    public bool IsAtHand => server.Provider == DataProviderType.PostgreSQL;

    /// <returns>The id of the backorder; null when the line was captured before, by anyone.</returns>
    public async Task<int?> RunAsync(BackorderRecord record, IEnumerable<HistoryRecord> history)
    {
        await using var connection = server.NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var values = Values(command, _backorder, record);
        var rows = history.Select(row => $"SELECT \"Id\", {Values(command, _history, row)} FROM captured").ToList();
#pragma warning disable CA2100 // Names of our own tables and columns; every value is a parameter.
        command.CommandText =
            $"WITH captured AS (INSERT INTO {Table<BackorderRecord>()} ({Names(
                _backorder)}) VALUES ({values}) ON CONFLICT DO NOTHING RETURNING \"Id\"), "
            + $"history AS (INSERT INTO {Table<HistoryRecord>()} (\"{nameof(HistoryRecord.BackorderId)}\", {Names(_history)}) {string.Join(
                " UNION ALL ",
                rows)}) "
            + "SELECT \"Id\" FROM captured";
#pragma warning restore CA2100

        return await command.ExecuteScalarAsync() as int?;
    }

    /// <summary>Writes that the orders of backorders were placed, with the history rows that say so, as one.</summary>
    /// <param name="records">With the figures and the number that they have from now on.</param>
    /// <returns>How many were written; the others are no longer as they were read.</returns>
    public async Task<long> PlacedAsync(IReadOnlyList<BackorderRecord> records)
    {
        await using var connection = server.NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var last = records[0];
        var row = RecordMapping.History(0, 0, Entry.Of(EntryKind.OrderPlaced), customerId: 0, last.UpdatedOnUtc);
        var history = _history.Where(column => column.Name != nameof(HistoryRecord.Number)).ToList();
        var lines = records.Select(one => string.Create(CultureInfo.InvariantCulture, $"({one.Id}, {one.LastNumber}, {one.InQueue})"));
#pragma warning disable CA2100 // Names of our own tables and columns, numbers, and parameters.
        command.CommandText =
            $"WITH placed AS (UPDATE {Table<BackorderRecord>()} AS backorder SET \"{nameof(BackorderRecord.IsOrderPlaced)}\" = TRUE, "
            + $"\"{nameof(BackorderRecord.InQueue)}\" = line.queued, \"{nameof(BackorderRecord.LastNumber)}\" = line.number, "
            + $"\"{nameof(BackorderRecord.UpdatedOnUtc)}\" = {Value(command, _updated, last)} "
            + $"FROM (VALUES {string.Join(", ", lines)}) AS line(id, number, queued) "
            + $"WHERE backorder.\"Id\" = line.id AND backorder.\"{nameof(BackorderRecord.LastNumber)}\" = line.number - 1 "
            + $"RETURNING line.id, line.number), history AS (INSERT INTO {Table<HistoryRecord>()} "
            + $"(\"{nameof(HistoryRecord.BackorderId)}\", \"{nameof(HistoryRecord.Number)}\", {Names(history)}) "
            + $"SELECT id, number, {Values(command, history, row)} FROM placed) SELECT count(*) FROM placed";
#pragma warning restore CA2100

        return await command.ExecuteScalarAsync() is long written ? written : 0;
    }

    private static string Values(DbCommand command, IEnumerable<PropertyInfo> columns, object row)
    {
        return string.Join(", ", columns.Select(column => Value(command, column, row)));
    }

    private static string Value(DbCommand command, PropertyInfo column, object row)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"p{command.Parameters.Count}";
        parameter.DbType = _types[Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType];
        // Columns of the shop have no time zone.
        parameter.Value = column.GetValue(row) switch
        {
            DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
            { } value => value,
            null => DBNull.Value
        };
        command.Parameters.Add(parameter);

        return $"@{parameter.ParameterName}";
    }

    private static PropertyInfo[] Columns<TRecord>() where TRecord : BaseEntity
    {
        return [.. typeof(TRecord).GetProperties().Where(column => column.Name != nameof(BaseEntity.Id))];
    }

    private static string Table<TRecord>() => $"\"{NameCompatibilityManager.GetTableName(typeof(TRecord))}\"";

    private static string Names(IEnumerable<PropertyInfo> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
}

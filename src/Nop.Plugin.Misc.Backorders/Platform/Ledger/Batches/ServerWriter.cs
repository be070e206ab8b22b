using System.Data.Common;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>Writes a batch in one transaction of the shop's database server.</summary>
public partial class ServerWriter(ShopServer server, TimeProvider clock)
{
    private readonly Dialect? _dialect = Dialect.Of(server.Provider);

    /// <summary>False when the server is not known, or an entry carries what only the row by row way writes.</summary>
    public bool CanWrite(IReadOnlyCollection<PlannedChange> changes) => _dialect is not null
        && changes.All(change => change.Entries.All(entry => entry.Priority is null && Code().IsMatch(entry.Reason)))
        && (changes.All(change => change.IsPromised) || changes.All(change => change.Entries.All(entry => entry.Promise is null)));

    /// <returns>How many changes were written; the others met a backorder that had changed, or a lease that was lost.</returns>
    /// <exception cref="DbException">Nothing was written.</exception>
    public async Task<int> WriteAsync(IReadOnlyList<PlannedChange> changes, string? lease)
    {
        await using var connection = server.NewConnection();
        await connection.OpenAsync();
        if (lease is null && _dialect!.WritesAtOnce)
            return await RunAsync(connection, transaction: null, new BatchSql(_dialect, changes, clock.GetUtcNow().UtcDateTime).AtOnce());

        await using var transaction = await connection.BeginTransactionAsync();

        // Asked before, not joined: who joins them finds every backorder of a long queue by its key before its number.
        var held = lease is null ? changes : await HeldAsync(connection, transaction, changes, lease);
        if (held.Count == 0)
            return 0;

        var written = await WriteAsync(connection, transaction, new BatchSql(_dialect!, held, clock.GetUtcNow().UtcDateTime));
        await transaction.CommitAsync();

        return written;
    }

    private async Task<int> WriteAsync(DbConnection connection, DbTransaction transaction, BatchSql sql)
    {
        if (_dialect!.WritesAtOnce)
            return await RunAsync(connection, transaction, sql.AtOnce());

        if (await RunAsync(connection, transaction, sql.History()) == 0)
            return 0;

        if (sql.ToTell() is { } toTell)
            await RunAsync(connection, transaction, toTell);

        return await RunAsync(connection, transaction, sql.Figures());
    }

    /// <returns>The changes whose keys are still ours. Nobody can take these over until the transaction ends.</returns>
    private async Task<IReadOnlyList<PlannedChange>> HeldAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<PlannedChange> changes, string lease)
    {
        await using var command = Command(connection, transaction, BatchSql.Hold(_dialect!, lease));
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new HashSet<StockKey>();
        while (await reader.ReadAsync())
            keys.Add(new(reader.GetInt32(0), reader.GetInt32(1)));

        return [.. changes.Where(change => keys.Contains(change.Row.Key))];
    }

    private static async Task<int> RunAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = Command(connection, transaction, sql);

        return await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Numbers, dates, flags and codes of our own; nothing comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100

        return command;
    }

    [GeneratedRegex("^[a-z0-9-]*$")]
    private static partial Regex Code();
}

using System.Data.Common;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>Writes a batch in one transaction of the shop's database server.</summary>
public partial class ServerWriter(ShopServer server, TimeProvider clock)
{
    private readonly Dialect? _dialect = Dialect.Of(server.Provider);

    /// <summary>False when the server is not known, or an entry carries what only the row by row way writes.</summary>
    public bool CanWrite(IEnumerable<PlannedChange> changes) => _dialect is not null
        && changes.All(change => change.Entries.All(entry => entry.Promise is null && entry.Priority is null && Code().IsMatch(entry.Reason)));

    /// <returns>How many changes were written; the others met a backorder that had changed, or a lease that was lost.</returns>
    /// <exception cref="DbException">Nothing was written.</exception>
    public async Task<int> WriteAsync(IReadOnlyList<PlannedChange> changes, string? lease)
    {
        var sql = new BatchSql(_dialect!, changes, lease, clock.GetUtcNow().UtcDateTime);
        await using var connection = server.NewConnection();
        await connection.OpenAsync();
        if (lease is null && _dialect!.WritesAtOnce)
            return await RunAsync(connection, transaction: null, sql.AtOnce());

        await using var transaction = await connection.BeginTransactionAsync();

        if (sql.Hold() is { } hold)
            await RunAsync(connection, transaction, hold);

        var written = await RunAsync(connection, transaction, sql.History());
        if (written == 0)
            return 0;

        if (sql.ToTell() is { } toTell)
            await RunAsync(connection, transaction, toTell);

        written = await RunAsync(connection, transaction, sql.Figures());
        await transaction.CommitAsync();

        return written;
    }

    private static async Task<int> RunAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Numbers, dates, flags and codes of our own; nothing comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100

        return await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("^[a-z0-9-]*$")]
    private static partial Regex Code();
}

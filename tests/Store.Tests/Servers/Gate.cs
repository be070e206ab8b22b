using System.Data.Common;
using System.Globalization;
using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

/// <summary>Stops whoever is about to finish the n-th write to some tables: the write is done, and its connection hears nothing of it yet.</summary>
public abstract class Gate(Database database)
{
    private DbConnection? _keeper;

    protected Database Database => database;

    /// <summary>The tables lead to the gate from now on; it is open.</summary>
    public abstract Task BuildAsync(IEnumerable<string> tables);

    /// <summary>Counts writes from one, and lets nobody pass at the one of this number.</summary>
    public async Task CloseAsync(int step)
    {
        _keeper = await database.OpenAsync();
        await RunAsync(Lock);
        await database.RunAsync(string.Create(CultureInfo.InvariantCulture, $"{CountAgain}; UPDATE stop_at SET step = {step}"));
    }

    public async Task OpenAsync()
    {
        await RunAsync(Unlock);
        await _keeper!.DisposeAsync();
    }

    /// <returns>The connection that stands before the gate; zero when none does.</returns>
    public Task<long> StandingAsync() => database.NumberAsync(Standing);

    /// <summary>Ends a connection that stands before the gate; its write is undone.</summary>
    public async Task BreakOffAsync(long connection)
    {
        await database.RunAsync(string.Create(CultureInfo.InvariantCulture, $"{Kill(connection)}"));
        while (await StandingAsync() == connection)
            await Task.Yield();
    }

    protected abstract string Lock { get; }

    protected abstract string Unlock { get; }

    protected abstract string CountAgain { get; }

    protected abstract string Standing { get; }

    protected abstract FormattableString Kill(long connection);

    private async Task RunAsync(string sql)
    {
        await using var command = _keeper!.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the two classes that derive from this one.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}

using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

/// <summary>Has triggers for rows only, so a statement that writes three is met three times.</summary>
public sealed class MariaDbGate(Database database) : Gate(database)
{
    // Names of locks are one for the whole server.
    protected override string Lock => "DO GET_LOCK(DATABASE(), 600)";

    protected override string Unlock => "DO RELEASE_LOCK(DATABASE())";

    protected override string CountAgain => "ALTER SEQUENCE step RESTART 1";

    protected override string Standing => "SELECT COALESCE(MAX(id), 0) FROM information_schema.processlist WHERE state = 'User lock' AND db = DATABASE()";

    public override async Task BuildAsync(IEnumerable<string> tables)
    {
        await Database.RunAsync("CREATE SEQUENCE step");
        await Database.RunAsync("CREATE TABLE stop_at (step bigint)");
        await Database.RunAsync("INSERT INTO stop_at VALUES (0)");
        await Database.RunAsync(
            $"""
            CREATE PROCEDURE meet_gate()
            BEGIN
                IF NEXTVAL(step) = (SELECT stop_at.step FROM stop_at) THEN
                    {Lock};
                    {Unlock};
                END IF;
            END
            """);

        foreach (var table in tables)
        {
            foreach (var write in new[] { "INSERT", "UPDATE", "DELETE" })
                await Database.RunAsync($"""CREATE TRIGGER "{table}_{write}" AFTER {write} ON "{table}" FOR EACH ROW CALL meet_gate()""");
        }
    }

    protected override FormattableString Kill(long connection) => $"KILL CONNECTION {connection}";
}

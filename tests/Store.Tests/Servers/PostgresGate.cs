using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

public sealed class PostgresGate(Database database) : Gate(database)
{
    protected override string Lock => "SELECT pg_advisory_lock(4711)";

    protected override string Unlock => "SELECT pg_advisory_unlock(4711)";

    protected override string CountAgain => "SELECT setval('step', 1, false)";

    // A lock belongs to one database of the server.
    protected override string Standing =>
        """
        SELECT COALESCE(MAX(pid), 0) FROM pg_locks
        WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    public override async Task BuildAsync(IEnumerable<string> tables)
    {
        await Database.RunAsync(
            """
            CREATE SEQUENCE step;
            CREATE TABLE stop_at (step bigint);
            INSERT INTO stop_at VALUES (0);
            CREATE FUNCTION meet_gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('step') = (SELECT step FROM stop_at) THEN
                    PERFORM pg_advisory_lock(4711);
                    PERFORM pg_advisory_unlock(4711);
                END IF;
                RETURN NULL;
            END $$
            """);

        foreach (var table in tables)
            await Database.RunAsync($"""CREATE TRIGGER meet_gate AFTER INSERT OR UPDATE OR DELETE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION meet_gate()""");
    }

    protected override FormattableString Kill(long connection) => $"SELECT pg_terminate_backend({connection})";
}

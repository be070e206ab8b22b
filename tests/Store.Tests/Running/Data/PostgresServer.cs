using Npgsql;

namespace Store.Tests.Running.Data;

/// <summary>The one that BACKORDERS_POSTGRES names.</summary>
internal sealed class PostgresServer : DatabaseServer
{
    public override bool IsThere => Databases.Postgres is not null;

    public override string Missing => Databases.MISSING;

    public override string Tables => "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";

    public override string DropIndex(string table, string index) => $"DROP INDEX \"{index}\"";

    protected override string[] ArgumentsFor(string connection) => ["--database", "postgres", "--connection", connection];

    protected override string NewDatabase() => PostgresDatabase.Create(Databases.Postgres!);

    protected override string Copy(string connection) => PostgresDatabase.CopyOf(connection);

    protected override Database Open(string connection, string[] arguments) => new(this, NpgsqlDataSource.Create(connection), arguments);
}

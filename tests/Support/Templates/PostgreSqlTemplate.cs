using System.Reflection;
using Npgsql;
using Support.Data;

namespace Support.Templates;

/// <summary>A database that the server copies.</summary>
internal sealed class PostgreSqlTemplate : SchemaTemplate
{
    private readonly string _server;
    private readonly ShopDatabase _template;

    public PostgreSqlTemplate(string server, Assembly? plugin)
        : base(plugin)
    {
        _server = server;
        var name = NewName("template");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(name);
        Run($"CREATE DATABASE {name}");
        _template = Fill(DatabaseKind.PostgreSql, At(name));

        // Nobody may be connected to what is copied.
        Leave(_template);
    }

    public override ShopDatabase Copy()
    {
        var name = NewName("test");
        Run($"CREATE DATABASE {name} TEMPLATE {DatabaseOf(_template)}");

        return _template.At(At(name));
    }

    public override void Remove(ShopDatabase copy)
    {
        Leave(copy);
        Drop(DatabaseOf(copy));
    }

    private static string NewName(string kind) => $"shop_{kind}_{Guid.NewGuid():N}";

    private string At(string name) => new NpgsqlConnectionStringBuilder(_server) { Database = name }.ConnectionString;

    private static string DatabaseOf(ShopDatabase database) => new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!;

    private void Drop(string name) => Run($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
#pragma warning disable CA2100 // The names are made up of a prefix and a Guid.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void Leave(ShopDatabase database)
    {
        using var connection = (NpgsqlConnection)database.NewConnection();
        NpgsqlConnection.ClearPool(connection);
    }
}

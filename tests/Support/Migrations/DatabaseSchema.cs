using System.Data.Common;
using FluentMigrator;
using Support.Data;

namespace Support.Migrations;

/// <summary>Answers what exists in the database, and runs statements as one.</summary>
internal sealed class DatabaseSchema(ShopDatabase database) : IQuerySchema
{
    private bool Sqlite => database.Kind == DatabaseKind.Sqlite;

    public bool TableExists(string? schemaName, string tableName) => Ask(
        Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @table"
            : "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @table",
        ("@table", tableName));

    public bool ColumnExists(string? schemaName, string tableName, string columnName) => Ask(
        Sqlite
            ? "SELECT COUNT(*) FROM pragma_table_info(@table) WHERE name = @column"
            : "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table AND column_name = @column",
        ("@table", tableName),
        ("@column", columnName));

    public void Run(IEnumerable<string> statements)
    {
        using var connection = database.NewConnection();
        connection.Open();
        using var transaction = connection.BeginTransaction();

        foreach (var statement in statements)
        {
            using var command = Command(connection, statement);
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>SQLite only: with a write-ahead log readers need not wait for the writer.</summary>
    public void LetReadersIn()
    {
        using var connection = database.NewConnection();
        connection.Open();
        using var command = Command(connection, "PRAGMA journal_mode = wal");
        command.ExecuteNonQuery();
    }

    public List<long> Numbers(string sql)
    {
        using var connection = database.NewConnection();
        connection.Open();
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        List<long> numbers = [];

        while (reader.Read())
            numbers.Add(reader.GetInt64(0));

        return numbers;
    }

    private bool Ask(string sql, params (string Name, string Value)[] parameters)
    {
        using var connection = database.NewConnection();
        connection.Open();
        using var command = Command(connection, sql);

        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from migrations and are quoted; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}

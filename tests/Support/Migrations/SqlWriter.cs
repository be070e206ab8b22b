using FluentMigrator.Expressions;
using FluentMigrator.Model;
using Support.Data;

namespace Support.Migrations;

/// <summary>Turns what a migration asked for into statements.</summary>
internal sealed class SqlWriter(ShopDatabase database)
{
    private readonly SqlDialect _dialect = new(database);

    public IEnumerable<string> Statements(IMigrationExpression expression) => expression switch
    {
        CreateTableExpression table => [CreateTable(table)],
        CreateColumnExpression column => [AddColumn(column)],
        CreateIndexExpression index => [CreateIndex(index.Index)],
        DeleteTableExpression table => [$"DROP TABLE {(table.IfExists ? "IF EXISTS " : "")}{SqlDialect.Name(table.TableName)}"],
        _ => throw new NotSupportedException($"The demo store cannot run {expression.GetType().Name}."),
    };

    private string CreateTable(CreateTableExpression table)
    {
        var parts = table.Columns.Select(_dialect.Column)
            .Concat(table.Columns.Where(column => column.ForeignKey is not null).Select(column => SqlDialect.ForeignKey(column.ForeignKey)));

        return $"CREATE TABLE {SqlDialect.Name(table.TableName)} ({string.Join(", ", parts)})";
    }

    private string AddColumn(CreateColumnExpression expression) =>
        $"ALTER TABLE {SqlDialect.Name(expression.TableName)} ADD COLUMN {_dialect.Column(expression.Column)}";

    private static string CreateIndex(IndexDefinition index)
    {
        var columns = index.Columns.Select(column => SqlDialect.Name(column.Name));

        return $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {SqlDialect.Name(NameOf(index))} ON {SqlDialect.Name(index.TableName)} ({string.Join(", ", columns)})";
    }

    private static string NameOf(IndexDefinition index) =>
        index.Name ?? $"IX_{index.TableName}_{string.Join('_', index.Columns.Select(column => column.Name))}";
}

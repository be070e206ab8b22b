using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Model;
using FluentMigrator.Runner.Conventions;
using Support.Data;

namespace Support.Migrations;

/// <summary>Types that the shop wants otherwise than FluentMigrator writes them by itself.</summary>
internal sealed class ShopColumns(ShopDatabase database) : IColumnsConvention
{
    public IColumnsExpression Apply(IColumnsExpression expression)
    {
        foreach (var column in expression.Columns)
        {
            if (TypeOf(column) is { } type)
            {
                column.Type = null;
                column.CustomType = type;
            }
        }

        return expression;
    }

    private string? TypeOf(ColumnDefinition column) => (database.Kind, column.Type) switch
    {
        (DatabaseKind.Sqlite, DbType.String) => $"TEXT COLLATE NOCASE{Limit(column)}",
        // Whole amounts would be kept as whole numbers, and those divide without a rest.
        (DatabaseKind.Sqlite, DbType.Decimal) => "REAL",
        (DatabaseKind.PostgreSql, DbType.String) when database.IgnoresCase => $"citext{Limit(column)}",
        // Only the platform's own dates say how precise they are.
        (DatabaseKind.MySql, DbType.DateTime2) when column.Precision is { } precision => $"datetime({precision})",
        _ => null,
    };

    // These types know no lengths, and a text that is too long should fail in a test as it would in a shop.
    private static string Limit(ColumnDefinition column) =>
        column.Size is > 0 and < 4000 ? $" CHECK (length(\"{column.Name}\") <= {column.Size})" : "";
}

using System.Runtime.CompilerServices;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using Nop.Data.Extensions;
using Nop.Data.Mapping;

namespace Support.Data.Mapping;

/// <summary>What the builders and the names say about the table of an entity.</summary>
internal static class EntityTables
{
    // A plugin that is loaded anew brings types of its own; those of before may go.
    private static readonly ConditionalWeakTable<Type, CreateTableExpression> _known = [];

    public static CreateTableExpression Of(Type entity) => _known.GetValue(entity, Read);

    /// <summary>One that may be changed.</summary>
    public static CreateTableExpression Read(Type entity)
    {
        var expression = new CreateTableExpression { TableName = NameCompatibilityManager.GetTableName(entity) };
        new CreateTableExpressionBuilder(expression, new MigrationContext(null, null, null)).RetrieveTableExpressions(entity);

        return expression;
    }
}

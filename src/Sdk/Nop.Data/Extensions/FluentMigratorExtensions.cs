using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Create.Table;
using Nop.Core;
using Nop.Data.Mapping;
using Nop.Data.Mapping.Builders;

namespace Nop.Data.Extensions;

public static class FluentMigratorExtensions
{
    // The precision of the platform's dates is its own: other dates of a migration have what the database gives by default.
    public static ICreateTableColumnOptionOrWithColumnSyntax AsNopDateTime2(this ICreateTableColumnAsTypeSyntax syntax)
    {
        var column = syntax.AsDateTime2();

        if (column is CreateTableExpressionBuilder table)
            table.GetColumnForType().Precision = 6;

        return column;
    }

    public static void TableFor<TEntity>(this ICreateExpressionRoot expressionRoot)
        where TEntity : BaseEntity
    {
        var table = expressionRoot.Table(NameCompatibilityManager.GetTableName(typeof(TEntity)));
        ((CreateTableExpressionBuilder)table).RetrieveTableExpressions(typeof(TEntity));
    }

    public static void RetrieveTableExpressions(this CreateTableExpressionBuilder builder, Type type)
    {
        foreach (var mapping in LoadedTypes.Implementing(typeof(NopEntityBuilder<>).MakeGenericType(type)))
            ((IEntityBuilder)Activator.CreateInstance(mapping, nonPublic: true)).MapEntity(builder);

        var declared = builder.Expression.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

        builder.WithColumn(nameof(BaseEntity.Id)).AsInt32().PrimaryKey().Identity();
        builder.Expression.Columns.Insert(0, builder.GetColumnForType());
        builder.Expression.Columns.RemoveAt(builder.Expression.Columns.Count - 1);

        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = NameCompatibilityManager.GetColumnName(type, property.Name);

            if (property.CanWrite && property.Name != nameof(BaseEntity.Id) && !declared.Contains(name) && property.GetCustomAttribute<NotMappedAttribute>() is null)
                Map(builder, name, property.PropertyType);
        }
    }

    private static void Map(CreateTableExpressionBuilder builder, string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;

        if (!_columns.TryGetValue(plain, out var typed))
            return;

        var column = typed(builder.WithColumn(name));
        _ = plain == type && type.IsValueType ? column.NotNullable() : column.Nullable();
    }

    private static readonly Dictionary<Type, Func<ICreateTableColumnAsTypeSyntax, ICreateTableColumnOptionOrWithColumnSyntax>> _columns = new()
    {
        [typeof(int)] = column => column.AsInt32(),
        [typeof(long)] = column => column.AsInt64(),
        [typeof(string)] = column => column.AsString(int.MaxValue),
        [typeof(bool)] = column => column.AsBoolean(),
        [typeof(decimal)] = column => column.AsDecimal(18, 4),
        [typeof(DateTime)] = column => column.AsNopDateTime2(),
        [typeof(byte[])] = column => column.AsBinary(int.MaxValue),
        [typeof(Guid)] = column => column.AsGuid(),
    };
}

using System.Data;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders;

public abstract class ExpressionBuilderWithColumnTypesBase<TExpression, TNext> : ExpressionBuilderBase<TExpression>, IColumnTypeSyntax<TNext>
    where TExpression : class, IMigrationExpression
    where TNext : IFluentSyntax
{
    protected ExpressionBuilderWithColumnTypesBase(TExpression expression)
        : base(expression)
    {
    }

    public abstract ColumnDefinition GetColumnForType();

    public TNext AsBinary(int size) => Typed(DbType.Binary, size);
    public TNext AsBoolean() => Typed(DbType.Boolean);
    public TNext AsDateTime2() => Typed(DbType.DateTime2);
    public TNext AsDecimal(int size, int precision) => Typed(DbType.Decimal, size, precision);
    public TNext AsGuid() => Typed(DbType.Guid);
    public TNext AsInt32() => Typed(DbType.Int32);
    public TNext AsInt64() => Typed(DbType.Int64);
    public TNext AsString(int size) => Typed(DbType.String, size);

    private TNext Typed(DbType type, int? size = null, int? precision = null)
    {
        var column = GetColumnForType();
        column.Type = type;
        column.Size = size;
        column.Precision = precision;

        return (TNext)(object)this;
    }
}

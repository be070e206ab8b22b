using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Column;

public class CreateColumnExpressionBuilder : ExpressionBuilderWithColumnTypesBase<CreateColumnExpression, ICreateColumnOptionSyntax>,
    ICreateColumnOnTableSyntax,
    ICreateColumnAsTypeOrInSchemaSyntax,
    ICreateColumnOptionOrForeignKeyCascadeSyntax
{
    public CreateColumnExpressionBuilder(CreateColumnExpression expression, IMigrationContext context)
        : base(expression)
    {
    }

    public override ColumnDefinition GetColumnForType() => Expression.Column;

    public ICreateColumnAsTypeOrInSchemaSyntax OnTable(string name)
    {
        Expression.TableName = name;
        Expression.Column.TableName = name;
        return this;
    }

    public ICreateColumnOptionSyntax Identity()
    {
        Expression.Column.IsIdentity = true;
        return this;
    }

    public ICreateColumnOptionSyntax NotNullable()
    {
        Expression.Column.IsNullable = false;
        return this;
    }

    public ICreateColumnOptionSyntax Nullable()
    {
        Expression.Column.IsNullable = true;
        return this;
    }

    public ICreateColumnOptionSyntax PrimaryKey()
    {
        Expression.Column.IsPrimaryKey = true;
        return this;
    }

    public ICreateColumnOptionSyntax WithDefaultValue(object value)
    {
        Expression.Column.DefaultValue = value;
        return this;
    }
}

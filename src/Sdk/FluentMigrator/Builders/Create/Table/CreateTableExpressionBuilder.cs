using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder : ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax,
    ICreateTableColumnAsTypeSyntax,
    ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax
{
    private ColumnDefinition _column;

    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context)
        : base(expression)
    {
    }

    public override ColumnDefinition GetColumnForType() => _column;

    public ICreateTableColumnAsTypeSyntax WithColumn(string name)
    {
        _column = new ColumnDefinition { Name = name, TableName = Expression.TableName };
        Expression.Columns.Add(_column);

        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Identity()
    {
        _column.IsIdentity = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable()
    {
        _column.IsNullable = false;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax Nullable()
    {
        _column.IsNullable = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey()
    {
        _column.IsPrimaryKey = true;
        return this;
    }

    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value)
    {
        _column.DefaultValue = value;
        return this;
    }
}

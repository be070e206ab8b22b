using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Table;

public class CreateTableExpressionBuilder : ExpressionBuilderWithColumnTypesBase<CreateTableExpression, ICreateTableColumnOptionOrWithColumnSyntax>,
    ICreateTableWithColumnOrSchemaOrDescriptionSyntax,
    ICreateTableColumnAsTypeSyntax,
    ICreateTableColumnOptionOrForeignKeyCascadeOrWithColumnSyntax
{
    public CreateTableExpressionBuilder(CreateTableExpression expression, IMigrationContext context)
        : base(expression)
    {
    }

    public override ColumnDefinition GetColumnForType() => throw null;
    public ICreateTableColumnOptionOrWithColumnSyntax Identity() => throw null;
    public ICreateTableColumnOptionOrWithColumnSyntax NotNullable() => throw null;
    public ICreateTableColumnOptionOrWithColumnSyntax Nullable() => throw null;
    public ICreateTableColumnOptionOrWithColumnSyntax PrimaryKey() => throw null;
    public ICreateTableColumnOptionOrWithColumnSyntax WithDefaultValue(object value) => throw null;
    public ICreateTableColumnAsTypeSyntax WithColumn(string name) => throw null;
}

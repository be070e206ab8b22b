using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Index;

public class CreateIndexExpressionBuilder : ExpressionBuilderBase<CreateIndexExpression>,
    ICreateIndexForTableSyntax,
    ICreateIndexOnColumnOrInSchemaSyntax,
    ICreateIndexColumnOptionsSyntax,
    ICreateIndexMoreColumnOptionsSyntax,
    ICreateIndexOptionsSyntax
{
    public CreateIndexExpressionBuilder(CreateIndexExpression expression)
        : base(expression)
    {
    }

    public ICreateIndexOnColumnOrInSchemaSyntax OnTable(string tableName)
    {
        Expression.Index.TableName = tableName;
        return this;
    }

    public ICreateIndexColumnOptionsSyntax OnColumn(string columnName)
    {
        Expression.Index.Columns.Add(new IndexColumnDefinition { Name = columnName });
        return this;
    }

    public ICreateIndexOptionsSyntax WithOptions() => this;

    public ICreateIndexMoreColumnOptionsSyntax Ascending() => this;

    ICreateIndexOnColumnSyntax ICreateIndexOptionsSyntax.Unique()
    {
        Expression.Index.IsUnique = true;
        return this;
    }
}

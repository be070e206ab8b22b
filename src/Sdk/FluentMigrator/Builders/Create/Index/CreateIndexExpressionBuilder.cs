// behaviour
using FluentMigrator.Expressions;
using FluentMigrator.Model;

namespace FluentMigrator.Builders.Create.Index;

public class CreateIndexExpressionBuilder : ExpressionBuilderBase<CreateIndexExpression>,
    ICreateIndexForTableSyntax,
    ICreateIndexOnColumnOrInSchemaSyntax,
    ICreateIndexColumnOptionsSyntax,
    ICreateIndexMoreColumnOptionsSyntax,
    ICreateIndexColumnUniqueOptionsSyntax,
    ICreateIndexOptionsSyntax
{
    private IndexColumnDefinition _column;

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
        _column = new IndexColumnDefinition { Name = columnName };
        Expression.Index.Columns.Add(_column);
        return this;
    }

    public ICreateIndexOptionsSyntax WithOptions() => this;

    public ICreateIndexMoreColumnOptionsSyntax Ascending() => Directed(Direction.Ascending);

    public ICreateIndexMoreColumnOptionsSyntax Descending() => Directed(Direction.Descending);

    public ICreateIndexColumnUniqueOptionsSyntax Unique()
    {
        Expression.Index.IsUnique = true;
        return this;
    }

    ICreateIndexOnColumnSyntax ICreateIndexOptionsSyntax.Unique()
    {
        Expression.Index.IsUnique = true;
        return this;
    }

    private CreateIndexExpressionBuilder Directed(Direction direction)
    {
        _column.Direction = direction;
        return this;
    }
}

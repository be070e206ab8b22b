using FluentMigrator.Expressions;

namespace FluentMigrator.Builders.Delete.Table;

public class DeleteTableExpressionBuilder : ExpressionBuilderBase<DeleteTableExpression>, IIfExistsOrInSchemaSyntax
{
    public DeleteTableExpressionBuilder(DeleteTableExpression expression)
        : base(expression)
    {
    }

    public IInSchemaSyntax IfExists()
    {
        Expression.IfExists = true;
        return this;
    }

    public void InSchema(string schemaName)
    {
    }
}

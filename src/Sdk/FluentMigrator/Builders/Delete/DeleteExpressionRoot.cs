using FluentMigrator.Builders.Delete.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Delete;

public class DeleteExpressionRoot : IDeleteExpressionRoot
{
    private readonly IMigrationContext _context;

    public DeleteExpressionRoot(IMigrationContext context) => _context = context;

    public IIfExistsOrInSchemaSyntax Table(string tableName)
    {
        var expression = new DeleteTableExpression { TableName = tableName };
        _context.Expressions.Add(expression);

        return new DeleteTableExpressionBuilder(expression);
    }
}

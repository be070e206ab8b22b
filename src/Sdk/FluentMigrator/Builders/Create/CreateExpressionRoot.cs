using FluentMigrator.Builders.Create.Column;
using FluentMigrator.Builders.Create.Index;
using FluentMigrator.Builders.Create.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create;

public class CreateExpressionRoot : ICreateExpressionRoot
{
    private readonly IMigrationContext _context;

    public CreateExpressionRoot(IMigrationContext context) => _context = context;

    public ICreateColumnOnTableSyntax Column(string columnName)
    {
        var expression = new CreateColumnExpression();
        expression.Column.Name = columnName;
        _context.Expressions.Add(expression);

        return new CreateColumnExpressionBuilder(expression, _context);
    }

    public ICreateIndexForTableSyntax Index(string indexName)
    {
        var expression = new CreateIndexExpression();
        expression.Index.Name = indexName;
        _context.Expressions.Add(expression);

        return new CreateIndexExpressionBuilder(expression);
    }

    public ICreateTableWithColumnOrSchemaOrDescriptionSyntax Table(string tableName)
    {
        var expression = new CreateTableExpression { TableName = tableName };
        _context.Expressions.Add(expression);

        return new CreateTableExpressionBuilder(expression, _context);
    }
}

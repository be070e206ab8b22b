// behaviour
using FluentMigrator.Builders.Alter.Table;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Alter;

public class AlterExpressionRoot : IAlterExpressionRoot
{
    private readonly IMigrationContext _context;

    public AlterExpressionRoot(IMigrationContext context) => _context = context;

    public IAlterTableAddColumnOrAlterColumnOrSchemaOrDescriptionSyntax Table(string tableName) =>
        new AlterTableExpressionBuilder(new AlterTableExpression { TableName = tableName }, _context);
}

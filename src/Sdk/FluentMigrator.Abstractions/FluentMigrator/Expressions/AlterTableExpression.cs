// behaviour
namespace FluentMigrator.Expressions;

public class AlterTableExpression : MigrationExpressionBase
{
    public virtual string TableName { get; set; }
}

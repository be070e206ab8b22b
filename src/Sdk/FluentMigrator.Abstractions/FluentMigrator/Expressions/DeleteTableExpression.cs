namespace FluentMigrator.Expressions;

public class DeleteTableExpression : MigrationExpressionBase
{
    public virtual string TableName { get; set; }
    public virtual bool IfExists { get; set; }
}

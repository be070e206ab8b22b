// behaviour
namespace FluentMigrator.Expressions;

public class DeleteColumnExpression : MigrationExpressionBase
{
    public virtual string TableName { get; set; }
    public ICollection<string> ColumnNames { get; set; } = new List<string>();
}

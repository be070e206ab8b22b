using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateColumnExpression : MigrationExpressionBase
{
    public virtual string TableName { get; set; }
    public virtual ColumnDefinition Column { get; set; } = new();
}

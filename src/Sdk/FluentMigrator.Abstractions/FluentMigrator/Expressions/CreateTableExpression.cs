using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateTableExpression : MigrationExpressionBase
{
    public virtual IList<ColumnDefinition> Columns { get; set; }
}

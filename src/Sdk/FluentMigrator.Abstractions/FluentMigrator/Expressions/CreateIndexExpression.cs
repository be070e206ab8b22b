using FluentMigrator.Model;

namespace FluentMigrator.Expressions;

public class CreateIndexExpression : MigrationExpressionBase
{
    public virtual IndexDefinition Index { get; set; } = new();
}

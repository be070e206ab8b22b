// behaviour
namespace FluentMigrator.Expressions;

public abstract class MigrationExpressionBase : IMigrationExpression
{
    public virtual IMigrationExpression Reverse() =>
        throw new NotSupportedException($"{GetType().Name} cannot be reversed.");
}

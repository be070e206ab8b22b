// behaviour
using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public abstract class AutoReversingMigration : MigrationBase
{
    public sealed override void Down() =>
        throw new NotSupportedException("The way down is the reversed way up.");

    public override void GetDownExpressions(IMigrationContext context)
    {
        GetUpExpressions(context);
        context.Expressions = context.Expressions.Select(expression => expression.Reverse()).Reverse().ToList();
    }
}

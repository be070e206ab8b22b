namespace FluentMigrator.Expressions;

public interface IMigrationExpression
{
    IMigrationExpression Reverse();
}

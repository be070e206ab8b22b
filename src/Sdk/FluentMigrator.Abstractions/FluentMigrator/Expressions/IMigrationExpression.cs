namespace FluentMigrator.Expressions;

public interface IMigrationExpression
{
}

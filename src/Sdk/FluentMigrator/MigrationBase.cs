using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Schema;

namespace FluentMigrator;

public abstract class MigrationBase : IMigration
{
    public ICreateExpressionRoot Create => throw null;
    public ISchemaExpressionRoot Schema => throw null;

    public abstract void Up();
    public abstract void Down();
}

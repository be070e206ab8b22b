using FluentMigrator.Builders.Create;
using FluentMigrator.Builders.Schema;
using FluentMigrator.Infrastructure;

namespace FluentMigrator;

public abstract class MigrationBase : IMigration
{
    internal IMigrationContext Context { get; set; }

    public ICreateExpressionRoot Create => new CreateExpressionRoot(Context);
    public ISchemaExpressionRoot Schema => new SchemaExpressionRoot(Context);

    public abstract void Up();
    public abstract void Down();

    public virtual void GetUpExpressions(IMigrationContext context) => Record(context, Up);

    public virtual void GetDownExpressions(IMigrationContext context) => Record(context, Down);

    private void Record(IMigrationContext context, Action run)
    {
        Context = context;

        try
        {
            run();
        }
        finally
        {
            Context = null;
        }
    }
}

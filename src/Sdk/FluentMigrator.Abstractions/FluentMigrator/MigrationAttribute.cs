namespace FluentMigrator;

[AttributeUsage(AttributeTargets.Class)]
public class MigrationAttribute : Attribute
{
    // The runtime builds attributes while it looks at types.
    public MigrationAttribute(long version, string description)
    {
    }

    public string Description => throw null;
    public long Version => throw null;
}

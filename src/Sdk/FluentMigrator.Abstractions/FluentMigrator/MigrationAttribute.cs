namespace FluentMigrator;

[AttributeUsage(AttributeTargets.Class)]
public class MigrationAttribute : Attribute
{
    public MigrationAttribute(long version, string description)
    {
        Version = version;
        Description = description;
    }

    public string Description { get; }
    public long Version { get; }
}

// behaviour
namespace FluentMigrator;

[AttributeUsage(AttributeTargets.Class)]
public class MigrationAttribute : Attribute
{
    public MigrationAttribute(long version, string description)
        : this(version, TransactionBehavior.Default, description)
    {
    }

    public MigrationAttribute(long version, TransactionBehavior transactionBehavior = TransactionBehavior.Default, string description = null)
    {
        Version = version;
        TransactionBehavior = transactionBehavior;
        Description = description;
    }

    public string Description { get; }
    public TransactionBehavior TransactionBehavior { get; }
    public long Version { get; }
}

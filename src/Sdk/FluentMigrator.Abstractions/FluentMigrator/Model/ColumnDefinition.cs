namespace FluentMigrator.Model;

public class ColumnDefinition
{
    public virtual string Name { get; set; }
    public virtual int? Precision { get; set; }
}

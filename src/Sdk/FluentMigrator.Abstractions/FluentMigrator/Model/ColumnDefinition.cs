using System.Data;

namespace FluentMigrator.Model;

public class ColumnDefinition
{
    public virtual string TableName { get; set; }
    public virtual string Name { get; set; }
    public virtual DbType? Type { get; set; }
    public virtual int? Size { get; set; }
    public virtual int? Precision { get; set; }
    public virtual object DefaultValue { get; set; }
    public virtual bool? IsNullable { get; set; }
    public virtual bool IsIdentity { get; set; }
    public virtual bool IsPrimaryKey { get; set; }
    public virtual ForeignKeyDefinition ForeignKey { get; set; }
}

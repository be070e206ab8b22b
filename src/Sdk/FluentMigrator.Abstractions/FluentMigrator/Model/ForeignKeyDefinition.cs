using System.Data;

namespace FluentMigrator.Model;

public class ForeignKeyDefinition
{
    public virtual ICollection<string> ForeignColumns { get; set; } = new List<string>();
    public virtual string PrimaryTable { get; set; }
    public virtual ICollection<string> PrimaryColumns { get; set; } = new List<string>();
    public virtual Rule OnDelete { get; set; }
}

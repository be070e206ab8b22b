namespace Nop.Core.Domain.Logging;

public class ActivityLogType : BaseEntity
{
    public bool Enabled { get; set; }
    public string Name { get; set; }
    public string SystemKeyword { get; set; }
}

namespace Nop.Core.Domain.Security;

public class PermissionRecord : BaseEntity
{
    public string Category { get; set; }
    public string Name { get; set; }
    public string SystemName { get; set; }
}

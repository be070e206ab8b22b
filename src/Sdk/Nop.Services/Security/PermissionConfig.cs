namespace Nop.Services.Security;

public class PermissionConfig
{
    public PermissionConfig(string name, string systemName, string category, params string[] defaultCustomerRoles) { Name = name; SystemName = systemName; Category = category; DefaultCustomerRoles = defaultCustomerRoles.ToList(); }
    public string Category { get; protected set; }
    public List<string> DefaultCustomerRoles { get; }
    public string Name { get; protected set; }
    public string SystemName { get; protected set; }
}

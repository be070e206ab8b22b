using System.Reflection;
using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace DemoStore.Engine.People;

/// <summary>The shop's own permissions with their usual roles: vendors see products, orders and shipments.</summary>
public sealed class StorePermissions : IPermissionConfigManager
{
    private static readonly string[] _forVendors = ["PRODUCTS_", "ORDERS_", "SHIPMENTS_", "LOW_STOCK", "ACCESS_ADMIN_PANEL"];

    public IList<PermissionConfig> AllConfigs =>
    [
        .. typeof(StandardPermission).GetNestedTypes()
            .SelectMany(area => area.GetFields(BindingFlags.Public | BindingFlags.Static), (area, permission) => Config(area.Name, permission)),
    ];

    private static PermissionConfig Config(string area, FieldInfo permission)
    {
        var words = permission.Name.Replace('_', ' ');
        var name = $"{area}. {words[0]}{words[1..].ToLowerInvariant()}";

        return new PermissionConfig(name, (string)permission.GetRawConstantValue()!, area, [.. Roles(area, permission.Name)]);
    }

    private static IEnumerable<string> Roles(string area, string permission)
    {
        yield return NopCustomerDefaults.AdministratorsRoleName;

        if (area == "PublicStore")
        {
            yield return NopCustomerDefaults.RegisteredRoleName;
            yield return NopCustomerDefaults.GuestsRoleName;
        }

        if (_forVendors.Any(permission.StartsWith))
            yield return NopCustomerDefaults.VendorsRoleName;
    }
}

using Nop.Core.Domain.Customers;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>The plugin's own permissions. Names are inserted by the shop at each start; roles only the first time.</summary>
public sealed class BackordersPermissionConfig : IPermissionConfigManager
{
    private const string CATEGORY = "Orders";

    public IList<PermissionConfig> AllConfigs =>
    [
        new(
            "Admin area. Backorders. View",
            BackordersPermissions.VIEW,
            CATEGORY,
            NopCustomerDefaults.AdministratorsRoleName,
            NopCustomerDefaults.VendorsRoleName),
        new(
            "Admin area. Backorders. Manage and release",
            BackordersPermissions.MANAGE,
            CATEGORY,
            NopCustomerDefaults.AdministratorsRoleName),
        new(
            "Admin area. Backorders. Configure",
            BackordersPermissions.CONFIGURE,
            "Configuration",
            NopCustomerDefaults.AdministratorsRoleName)
    ];
}

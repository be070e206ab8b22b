using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>Who did something, for whoever looks: vendors read no addresses of the store's staff.</summary>
public sealed class StaffNames(AdminTexts texts, ICustomerService customers, IWorkContext workContext)
{
    public async Task<string> OfAsync(int customerId)
    {
        if (customerId == 0)
            return await texts.TextAsync("History.System");

        if (await IsHiddenAsync(customerId))
            return await texts.TextAsync("History.Staff");

        Customer? customer = await customers.GetCustomerByIdAsync(customerId);

        return customer?.Email ?? $"#{customerId}";
    }

    /// <summary>What they wrote is not for whoever looks either.</summary>
    public async Task<bool> IsHiddenAsync(int customerId)
    {
        if (customerId == 0 || await workContext.GetCurrentVendorAsync() is not { } vendor)
            return false;

        Customer? customer = await customers.GetCustomerByIdAsync(customerId);

        return customer?.VendorId != vendor.Id;
    }
}

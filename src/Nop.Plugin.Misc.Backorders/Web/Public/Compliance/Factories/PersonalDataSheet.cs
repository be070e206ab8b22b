using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Compliance;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Compliance.Factories;

/// <summary>What the plugin holds about somebody, as a sheet of the shop's own export of personal data.</summary>
internal sealed class PersonalDataSheet(PersonalData data, ICustomerService customers, Wording wording, IWorkContext workContext)
{
    /// <param name="customerId">0: who asks.</param>
    public async Task<byte[]> AddAsync(byte[] export, int customerId)
    {
        var customer = customerId > 0 ? await customers.GetCustomerByIdAsync(customerId) : await workContext.GetCurrentCustomerAsync();
        if (customer is null)
            return export;

        var language = (await workContext.GetWorkingLanguageAsync()).Id;

        return Workbook.Add(export, await wording.TextAsync("Privacy.Sheet", language), await data.OfAsync(customer, language));
    }
}

using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Services.Customers;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Controllers;

/// <summary>A registered shopper's own backorders.</summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderAccountController(
    AccountPages pages,
    ICustomerService customers,
    IWorkContext workContext) : BasePublicController
{
    public async Task<IActionResult> List(int pageNumber = 1)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (!await customers.IsRegisteredAsync(customer))
            return Challenge();

        return View(BackordersDefaults.VIEWS + "Public/Ledger/Account.cshtml", await pages.PrepareAsync(customer, pageNumber));
    }
}

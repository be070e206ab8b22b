using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Services.Customers;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Controllers;

/// <summary>What a registered shopper wants to hear of, on the account pages. Of rows of others it says that they do not exist.</summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderNotifyListController(
    BackInStockPages pages,
    BackInStockList list,
    ICustomerService customers,
    IWorkContext workContext,
    IStoreContext storeContext) : BasePublicController
{
    public async Task<IActionResult> List()
    {
        return await RegisteredAsync() is { } customer
            ? View(BackordersDefaults.VIEWS + "Public/BackInStock/List.cshtml", await pages.OfCustomerAsync(customer))
            : Challenge();
    }

    [HttpPost]
    public async Task<IActionResult> Remove(int id)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        if (await RegisteredAsync() is not { } customer
            || await list.FindAsync(id) is not { } record
            || record.CustomerId != customer.Id
            || record.StoreId != store.Id)
            return NotFound();

        if (((BackInStockState)record.StateId).IsOpen())
            await list.EndAsync(record, BackInStockState.Removed);

        return RedirectToRoute(RouteNames.LIST);
    }

    private async Task<Customer?> RegisteredAsync()
    {
        var customer = await workContext.GetCurrentCustomerAsync();

        return await customers.IsRegisteredAsync(customer) ? customer : null;
    }
}

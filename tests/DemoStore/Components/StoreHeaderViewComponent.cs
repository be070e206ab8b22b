using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Customers;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public sealed class StoreHeaderViewComponent(Shopper shopper, CatalogModelFactory catalog, ICustomerService customers) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var customer = await shopper.CustomerAsync();
        var isRegistered = await customers.IsRegisteredAsync(customer);

        return View(new HeaderLinks(
            (await shopper.StoreAsync()).Name,
            await catalog.PrepareMenuAsync(),
            (await shopper.CartAsync()).Sum(item => item.Quantity),
            isRegistered,
            isRegistered && (await customers.IsAdminAsync(customer) || await customers.IsVendorAsync(customer)),
            isRegistered ? await customers.GetCustomerFullNameAsync(customer) : ""));
    }
}

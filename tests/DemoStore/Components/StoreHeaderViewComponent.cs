using DemoStore.Engine.Money;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Services.Customers;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public sealed class StoreHeaderViewComponent(Shopper shopper, CatalogModelFactory catalog, ICustomerService customers, CurrencyService currencies, IWorkContext workContext) : NopViewComponent
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
            isRegistered ? await customers.GetCustomerFullNameAsync(customer) : "")
        {
            Currencies = await CurrenciesAsync(),
        });
    }

    private async Task<IReadOnlyList<CurrencyLink>> CurrenciesAsync()
    {
        var offered = await currencies.PublishedAsync();
        if (offered.Count < 2)
            return [];

        var chosen = await workContext.GetWorkingCurrencyAsync();

        return [.. offered.Select(currency => new CurrencyLink(currency.Id, currency.CurrencyCode, currency.Id == chosen.Id))];
    }
}

using DemoStore.Engine.Money;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Customers;

namespace DemoStore.Controllers;

/// <summary>What a visitor chooses in the head of any page.</summary>
public sealed class CommonController(Shopper shopper, CurrencyService currencies, ICustomerService customers) : StorefrontController
{
    [HttpGet("/changecurrency/{customerCurrency:int}", Name = "ChangeCurrency")]
    public async Task<IActionResult> SetCurrency(int customerCurrency, string? returnUrl)
    {
        if ((await currencies.PublishedAsync()).Any(currency => currency.Id == customerCurrency))
        {
            var customer = await shopper.CustomerAsync();
            customer.CurrencyId = customerCurrency;
            await customers.UpdateCustomerAsync(customer);
        }

        return BackTo(returnUrl);
    }
}

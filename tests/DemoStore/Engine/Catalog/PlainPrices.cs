using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Tax;

namespace DemoStore.Engine.Catalog;

/// <summary>A shop without discounts, taxes or a second currency: a price is what the product says.</summary>
public sealed class PlainPrices(IRepository<Currency> currencies) : IPriceCalculationService, ITaxService, ICurrencyService
{
    public Task<(decimal, decimal, decimal, List<Discount>)> GetFinalPriceAsync(
        Product product,
        Customer customer,
        Store store,
        decimal additionalCharge = 0,
        bool includeDiscounts = true,
        int quantity = 1)
    {
        var price = product.Price + additionalCharge;

        return Task.FromResult((price, price, 0m, new List<Discount>()));
    }

    public Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, Customer customer) => Task.FromResult((price, 0m));

    public Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer) => Task.FromResult((price, 0m));

    // The store has one currency, whatever is asked for.
    public Task<Currency> GetCurrencyByCodeAsync(string currencyCode) => OnlyAsync();

    public Task<Currency> GetCurrencyByIdAsync(int currencyId) => OnlyAsync();

    public Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode) => Task.FromResult(amount);

    private async Task<Currency> OnlyAsync() => (await currencies.GetAllAsync(query => query.OrderBy(currency => currency.Id), _ => default!))[0];
}

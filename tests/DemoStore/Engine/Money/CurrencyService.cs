using Nop.Core.Domain.Directory;
using Nop.Data;
using Nop.Services.Directory;

namespace DemoStore.Engine.Money;

/// <summary>The store keeps its amounts in the primary currency; rates say what one unit of it is worth in another.</summary>
public sealed class CurrencyService(IRepository<Currency> currencies, CurrencySettings settings) : ICurrencyService
{
    public Task<IList<Currency>> GetAllCurrenciesAsync() =>
        currencies.GetAllAsync(query => query.OrderBy(currency => currency.DisplayOrder).ThenBy(currency => currency.Id), _ => default!);

    /// <summary>Those that a customer can choose.</summary>
    public async Task<IReadOnlyList<Currency>> PublishedAsync() => [.. (await GetAllCurrenciesAsync()).Where(currency => currency.Published)];

    public async Task<Currency> PrimaryAsync() => await GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId) ?? (await GetAllCurrenciesAsync())[0];

    public async Task<Currency> GetCurrencyByCodeAsync(string currencyCode) =>
        (await GetAllCurrenciesAsync()).FirstOrDefault(currency => currency.CurrencyCode.Equals(currencyCode, StringComparison.OrdinalIgnoreCase))!;

    public Task<Currency> GetCurrencyByIdAsync(int currencyId) => currencies.GetByIdAsync(currencyId, _ => default!);

    public async Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode) => amount * await RateAsync(targetCurrencyCode);

    public async Task<decimal> RateAsync(Currency target) => target.Rate / (await PrimaryAsync()).Rate;
}

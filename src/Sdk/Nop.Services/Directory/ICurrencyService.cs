using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

public interface ICurrencyService
{
    Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode);
    Task<Currency> GetCurrencyByCodeAsync(string currencyCode);
    Task<Currency> GetCurrencyByIdAsync(int currencyId);
}

using Nop.Core.Domain.Directory;

namespace Nop.Services.Directory;

public interface ICurrencyService
{
    Task<decimal> ConvertFromPrimaryStoreCurrencyAsync(decimal amount, Currency targetCurrencyCode);
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Stores;

namespace Nop.Services.Catalog;

public interface IPriceCalculationService
{
    Task<(decimal, decimal, decimal, List<Discount>)> GetFinalPriceAsync(Product product, Customer customer, Store store, decimal additionalCharge = default, bool includeDiscounts = true, int quantity = 1);
}

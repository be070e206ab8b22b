using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;

namespace Nop.Services.Tax;

public interface ITaxService
{
    Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, Customer customer);
    Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer);
}

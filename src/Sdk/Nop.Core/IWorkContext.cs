using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Vendors;

namespace Nop.Core;

public interface IWorkContext
{
    Task<Customer> GetCurrentCustomerAsync();
    Task<Vendor> GetCurrentVendorAsync();
    Task<Currency> GetWorkingCurrencyAsync();
    Task<Language> GetWorkingLanguageAsync();
    Task SetCurrentCustomerAsync(Customer customer = null);
}

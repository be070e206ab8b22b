using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Nobody is called to what they could not buy. It is asked when they would be told, of what is stored then.</summary>
public sealed class MayHear(
    IRepository<Product> products,
    IProductService service,
    IStoreMappingService storeMappings,
    IAclService acl,
    ICustomerService customers,
    BackInStockList list,
    BackInStockEntries entries,
    BackInStockMails mails)
{
    /// <returns>Null when nobody can buy it now.</returns>
    public async Task<Product?> OnSaleAsync(int productId)
    {
        var product = await products.Table.FirstOrDefaultAsync(row => row.Id == productId);

        return product is { Published: true, Deleted: false, DisableBuyButton: false, CallForPrice: false }
            && service.ProductIsAvailable(product, list.NowUtc) ? product : null;
    }

    /// <summary>In the subscriber's store and role, at the address that the account has now.</summary>
    public async Task<bool> ThisAsync(Product product, BackInStockRecord record)
    {
        return await storeMappings.AuthorizeAsync(product, record.StoreId)
            && await mails.CanTellAsync(record.StoreId)
            && await ReaderAsync(record) is { } reader
            && await acl.AuthorizeAsync(product, reader);
    }

    /// <returns>Null when there is nobody to mail to.</returns>
    private async Task<Customer?> ReaderAsync(BackInStockRecord record)
    {
        // The shop's own account for tasks has the role of guests, and no other.
        if (record.CustomerId == 0)
            return await customers.GetCustomerBySystemNameAsync(NopCustomerDefaults.BackgroundTaskCustomerName);

        if (await customers.GetCustomerByIdAsync(record.CustomerId) is not { Deleted: false } customer)
        {
            await list.EndAsync(record, BackInStockState.Removed);
            return null;
        }

        if (!customer.Active || string.IsNullOrWhiteSpace(customer.Email))
            return null;

        return customer.Email == record.Email || await entries.MoveToAsync(record, customer.Email) ? customer : null;
    }
}

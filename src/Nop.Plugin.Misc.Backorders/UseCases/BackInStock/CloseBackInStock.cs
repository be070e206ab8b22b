using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Closes the rows of those who ordered, who let the hold run out, or who never confirmed their address.</summary>
public sealed class CloseBackInStock(
    BackInStockList list,
    BackInStockLimits limits,
    StockSource home,
    IRepository<Product> products,
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    IRepository<Address> addresses,
    StoreSettings settings)
{
    public async Task RunAsync()
    {
        await limits.ForgetAsync();
        foreach (var record in await list.NeverConfirmedAsync((await settings.OfAsync()).ForgetAddressDays))
            await list.EndAsync(record, BackInStockState.Expired);

        foreach (var record in await list.NotifiedAsync())
        {
            if (await HasOrderedAsync(record))
                await list.EndAsync(record, BackInStockState.Ordered);
            else if (record.HoldUntilUtc <= list.NowUtc)
                await list.EndAsync(record, BackInStockState.Expired);
        }
    }

    private async Task<bool> HasOrderedAsync(BackInStockRecord record)
    {
        var ordered = await OrderedAsync(record);
        if (ordered.Count == 0 || record.CombinationId == 0)
            return ordered.Count > 0;

        // Another combination of the product is not what they wait for.
        var product = await products.Table.FirstOrDefaultAsync(row => row.Id == record.ProductId);
        foreach (var xml in ordered)
        {
            if (product is not null && await home.OwnAsync(product, xml) is { } part && part.Key.CombinationId == record.CombinationId)
                return true;
        }

        return false;
    }

    // Whoever is told may log in, or order as a guest: the address counts as much as the account.
    private async Task<IReadOnlyList<string>> OrderedAsync(BackInStockRecord record)
    {
        var (since, product, customer, email) =
            (record.NotifiedOnUtc, record.ProductId, record.CustomerId, record.Email.ToLowerInvariant());

        return await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            join address in addresses.Table on order.BillingAddressId equals address.Id into billing
            from address in billing.DefaultIfEmpty()
            where item.ProductId == product && order.CreatedOnUtc >= since && !order.Deleted
#pragma warning disable CA1304, CA1311, CA1862
                && ((customer > 0 && order.CustomerId == customer) || address.Email.ToLower() == email)
#pragma warning restore CA1304, CA1311, CA1862
            select item.AttributesXml).Distinct().ToListAsync();
    }
}

using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Closes the rows of those who ordered, who let the hold run out, or who never confirmed their address.</summary>
public class CloseBackInStock(BackInStockList list, IRepository<Order> orders, IRepository<OrderItem> items, IRepository<Address> addresses)
{
    public async Task RunAsync()
    {
        foreach (var record in await list.NeverConfirmedAsync())
            await list.EndAsync(record, BackInStockState.Expired);

        foreach (var record in await list.NotifiedAsync())
        {
            if (await HasOrderedAsync(record))
                await list.EndAsync(record, BackInStockState.Ordered);
            else if (record.HoldUntilUtc <= list.NowUtc)
                await list.EndAsync(record, BackInStockState.Expired);
        }
    }

    // Whoever is told may log in, or order as a guest: the address counts as much as the account.
    private Task<bool> HasOrderedAsync(BackInStockRecord record)
    {
        var (since, product, customer, email) = (record.NotifiedOnUtc, record.ProductId, record.CustomerId, record.Email);

        return (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            join address in addresses.Table on order.BillingAddressId equals address.Id into billing
            from address in billing.DefaultIfEmpty()
            where item.ProductId == product && order.CreatedOnUtc >= since && !order.Deleted
                && ((customer > 0 && order.CustomerId == customer) || address.Email == email)
            select item.Id).AnyAsync();
    }
}

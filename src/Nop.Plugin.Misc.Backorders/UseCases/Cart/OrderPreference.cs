using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>How the customer wants an order sent of which something is short: asked while it is placed, and known from then on.</summary>
public sealed class OrderPreference(ShippingPreference wishes, IRepository<OrderChoiceRecord> choices)
{
    private readonly Dictionary<int, bool?> _known = [];

    /// <summary>Of an order that is being placed, whose wish is still with the customer.</summary>
    /// <returns>True: what is there first. False: all together. Null: nothing was said.</returns>
    public async Task<bool?> WishedAsync(Order order)
    {
        // The shop finds what a customer said by the id alone.
        if (!_known.TryGetValue(order.Id, out var wish))
            _known[order.Id] = wish = await wishes.OfAsync(new Customer { Id = order.CustomerId }, order.StoreId);

        return wish;
    }

    /// <summary>Of an order that was placed.</summary>
    public Task<bool> IsTogetherAsync(int orderId) => choices.Table.AnyAsync(choice => choice.OrderId == orderId && !choice.SendFirst);
}

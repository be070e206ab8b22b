using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

namespace Plugin.Tests.Fortnight;

/// <content>What customers ask for while they wait.</content>
internal sealed partial class LivedShop
{
    private async Task AskToCancelAsync()
    {
        if (SomebodyWaits() is { } sale)
            await Shop.AskAsync<AskToCancel, Outcome>(ask => ask.RunAsync(sale.Line.OrderId, sale.Line.Id));
    }

    /// <summary>A clerk offers what is there, and the customer takes it.</summary>
    private async Task AskToSwapAsync()
    {
        var other = Goods.Where(good => good is { Each: 1, Combination: 0, IsGone: false }).MaxBy(Shop.NumberOf)!;
        if (SomebodyWaits() is not { } sale || sale.Good == other || Sales.Exists(one => one.Line.OrderId == sale.Line.OrderId && one.Good == other))
            return;

        var backorder = Shop.Rows<BackorderRecord>().Single(row => row.OrderItemId == sale.Line.Id);
        if (await Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(backorder.Id, other.Product, null)) is { IsDone: true })
            await Shop.AskAsync<AskToSwap, Outcome>(ask => ask.RunAsync(sale.Line.OrderId, sale.Line.Id, other.Product));
    }

    private Sale? SomebodyWaits()
    {
        var waiting = Shop.Rows<BackorderRecord>().Where(row => row.Waiting > row.Untold).Select(row => row.OrderItemId).ToHashSet();
        var sales = Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Good: { Each: 1, IsGone: false } } && waiting.Contains(sale.Line.Id)).ToList();

        return sales.Count == 0 ? null : Any(sales);
    }

    private async Task DecideRequestsAsync()
    {
        foreach (var request in Shop.Rows<RequestRecord>().Where(row => row.StateId == (int)RequestState.Open))
        {
            if (_chance.Next(4) == 0
                || await Shop.AskAsync<AcceptRequest, Outcome>(accept => accept.RunAsync(request.Id)) is { IsDone: false })
                await Shop.AskAsync<RefuseRequest, Outcome>(refuse => refuse.RunAsync(request.Id, "It is packed already."));

            FollowRequests(request.OrderId);
        }
    }

    /// <summary>What was accepted changes the order at once: before its message is read.</summary>
    private void FollowRequests(int orderId)
    {
        foreach (var line in Shop.Rows<OrderItem>().Where(row => row.OrderId == orderId))
            Note(line);

        var left = Shop.Rows<OrderItem>().Where(row => row.OrderId == orderId).ToDictionary(row => row.Id, row => row.Quantity);
        foreach (var sale in Sales.Where(sale => sale.Line.OrderId == orderId))
            sale.Pieces = left.GetValueOrDefault(sale.Line.Id);
    }
}

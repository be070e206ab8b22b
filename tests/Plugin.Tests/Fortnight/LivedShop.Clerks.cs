using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Fortnight;

/// <content>What becomes of orders, servers that die, and what clerks answer.</content>
internal sealed partial class LivedShop
{
    private async Task CancelAsync(List<Sale> sales)
    {
        if (sales.Count == 0)
            return;

        var order = Any(sales).Line.OrderId;
        var hasComeBack = _chance.Next(2) == 0;
        await CancelAsync(order, hasComeBack);
        await AnswerAsync();
    }

    private async Task CancelAsync(int order, bool hasComeBack)
    {
        foreach (var sale in Sales.Where(sale => sale.Line.OrderId == order && !sale.IsCancelled))
        {
            var away = sale.Shipped - sale.Returned;
            sale.HasComeBack = away > 0 && hasComeBack;
            if (sale.HasComeBack)
                sale.Good.Shelf += away;

            sale.IsCancelled = true;
            if (away > 0)
                Causes.Add(new(DiscrepancyKind.PutBack, sale.Good.Name, order, away, PutBacks.SHIPPED));
        }

        await Shop.RequestAsync(platform => platform.CancelAsync(order));
    }

    private async Task ReturnAsync()
    {
        // Into warehouses the platform takes returns off what others have reserved.
        var sent = Sales.Where(sale => sale is { IsCancelled: false, Good: { Each: 1, IsInWarehouses: false } } && sale.Owed == 0 && sale.Shipped > sale.Returned).ToList();
        if (sent.Count == 0)
            return;

        var sale = Any(sent);
        sale.Returned++;
        sale.Good.Shelf++;
        await Shop.RequestAsync(platform => platform.ReturnAsync(sale.Line, 1));
    }

    private async Task RefundAsync()
    {
        var paid = Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Shipped: 0 } && Sales.Count(other => other.Line.OrderId == sale.Line.OrderId) == 1).ToList();
        if (paid.Count == 0)
            return;

        var sale = Any(paid);
        sale.IsRefunded = true;
        await Shop.RequestAsync(platform => platform.SetPaymentAsync(sale.Line.OrderId, PaymentStatus.Refunded));
    }

    private async Task DeleteProductAsync(Good good)
    {
        good.IsGone = true;
        if (WaitingFor(good) is > 0 and var units)
            Causes.Add(new(DiscrepancyKind.ProductGone, good.Name, 0, units, ""));

        await Shop.RequestAsync(platform => platform.DeleteProductAsync(good.Product));
    }

    private int WaitingFor(Good good) => Shop.Rows<BackorderRecord>().Where(row => row.ProductId == good.Product && row.CombinationId == good.Combination).Sum(row => row.Waiting);

    /// <summary>A server dies in the middle of the task; the next one does what is left.</summary>
    private async Task DieAsync(int write)
    {
        await Shop.DyingRequestAsync(platform => platform.PlaceAsync(Goods[1].Sold, 3));
        Note(Shop.Rows<OrderItem>().MaxBy(row => row.Id)!);
        var death = Shop.Database.Database.Death;
        death.Await(write);
        await Record.ExceptionAsync(Shop.RunTaskAsync);
        await ReviveAsync();
    }

    /// <summary>A server dies between the claim of a message and its mail, or between the mail and the word that it is queued.</summary>
    private async Task DieTellingAsync(DiesAt place)
    {
        var good = Goods.Where(good => !good.IsGone && good.Each == 1 && Customers.AreTold(good)).MaxBy(WaitingFor)!;
        Post.Dies = place;
        await Record.ExceptionAsync(() => ReceiveAsync(good, WaitingFor(good)));
        await ReviveAsync();
    }

    private async Task ReviveAsync()
    {
        var death = Shop.Database.Database.Death;
        Deaths += death.HasCome ? 1 : 0;
        death.Revive();
        Post.Dies = DiesAt.Nowhere;
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
    }

    /// <summary>The task looks twice, a clerk answers what is asked by what lies in the house, and the ERP counts.</summary>
    private async Task NightAsync()
    {
        await DecideRequestsAsync();
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        await AnswerAsync();

        foreach (var good in Goods.Where(good => good is { IsCounted: true, IsGone: false }))
            await _reckoning.TypeAsync(Shop.Rows<Product>().Single(row => row.Id == good.Product), good.Shelf, ReckoningShop.IMPORTED);

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        await AnswerAsync();
    }

    private async Task LastDayAsync()
    {
        foreach (var order in Sales.Where(sale => !sale.IsCancelled && (sale.IsRefunded || sale.Good.IsGone) && sale.Owed > 0).Select(sale => sale.Line.OrderId).Distinct().ToList())
        {
            await CancelAsync(order, hasComeBack: false);
            await AnswerAsync();
        }

        await NightAsync();
        await NightAsync();
    }

    private async Task AnswerAsync()
    {
        foreach (var found in Shop.Rows<DiscrepancyRecord>().Where(row => row.StateId == (int)DiscrepancyState.Open))
        {
            var action = Answer(found);
            if (action is { } pressed)
                await _reckoning.DecideAsync(pressed, found.Id);
        }
    }

    private DiscrepancyAction? Answer(DiscrepancyRecord found)
    {
        switch ((DiscrepancyKind)found.KindId)
        {
            case DiscrepancyKind.PutBack:
                var sale = Sales.Single(one => one.Line.OrderId == found.OrderId && one.Good.Product == found.ProductId && one.Good.Combination == found.CombinationId);
                return sale.HasComeBack ? DiscrepancyAction.Dismiss : DiscrepancyAction.Mend;
            // Packers took from a warehouse where less was reserved.
            case DiscrepancyKind.ReservationDrift:
                return DiscrepancyAction.Mend;
            case DiscrepancyKind.LateShortage:
                return DiscrepancyAction.Tell;
            case DiscrepancyKind.ProductGone or DiscrepancyKind.PartlyRefunded:
                return DiscrepancyAction.Dismiss;
            default:
                return null;
        }
    }
}

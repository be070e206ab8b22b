using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Fortnight;

/// <content>The causes of what does not add up, as they happened, and some that nobody answers in the end.</content>
internal sealed partial class LivedShop
{
    /// <summary>All that has happened of these kinds.</summary>
    public List<Cause> Causes { get; } = [];

    /// <summary>The clerk goes home; what happens now stays open.</summary>
    /// <returns>What is left open of it.</returns>
    public async Task<IReadOnlyList<Cause>> LeaveOpenAsync()
    {
        var answered = Causes.Count;
        await CancelAsync(Any(Plain(sale => sale.Shipped > sale.Returned)).Line.OrderId, hasComeBack: false);

        var dropped = Any(Plain(sale => sale.Shipped == 0));
        dropped.IsCancelled = true;
        Causes.Add(new(DiscrepancyKind.NobodyOwed, dropped.Good.Name, dropped.Line.OrderId, dropped.Units, StockCommitments.CANCELLED_BY_STATUS));
        await Shop.RequestAsync(platform => platform.SetStatusAsync(dropped.Line.OrderId, OrderStatus.Cancelled));

        var refunded = Any(Backordered(dropped.Good));
        refunded.IsHeld = true;
        Causes.Add(new(DiscrepancyKind.PartlyRefunded, refunded.Good.Name, refunded.Line.OrderId, OpenOf(refunded), ""));
        await Shop.RequestAsync(platform => platform.SetPaymentAsync(refunded.Line.OrderId, PaymentStatus.PartiallyRefunded, refunded: 1));

        var completed = Any(Backordered(dropped.Good).Where(sale => sale.Shipped == 0 && sale != refunded).ToList());
        completed.IsHeld = true;
        Causes.Add(new(DiscrepancyKind.CompletedByHand, completed.Good.Name, completed.Line.OrderId, OpenOf(completed), ""));
        await Shop.RequestAsync(platform => platform.SetStatusAsync(completed.Line.OrderId, OrderStatus.Complete));

        await DeleteProductAsync(Goods.Where(good => !good.IsGone && good != dropped.Good).MaxBy(WaitingFor)!);
        for (var look = 0; look < 3; look++)
            await Shop.RunTaskAsync();

        return [.. Causes.Skip(answered)];
    }

    private List<Sale> Plain(Func<Sale, bool> isMeant) =>
        [.. Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Pieces: > 0, Good: { Each: 1, IsInWarehouses: false, IsCounted: false, IsGone: false } } && isMeant(sale) && IsAlone(sale))];

    private List<Sale> Backordered(Good but) =>
        [.. Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, IsHeld: false, Good.IsGone: false } && sale.Good != but && OpenOf(sale) > 0 && IsAlone(sale))];

    private bool IsAlone(Sale sale) => Sales.Count(other => other.Line.OrderId == sale.Line.OrderId) == 1;

    private int OpenOf(Sale sale) => Shop.Rows<BackorderRecord>().Where(row => row.OrderItemId == sale.Line.Id).Sum(row => row.Waiting + row.Allocated + row.Released);
}

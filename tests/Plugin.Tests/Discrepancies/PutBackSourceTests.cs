using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>The same story in each home of stock: a part of A's order left, and then something puts more back than is there.</summary>
public sealed class PutBackSourceTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    public enum Source
    {
        Plain,
        Combination,
        Warehouses,
        Bundle
    }

    public enum Way
    {
        Cancel,
        DeleteOrder,
        DeleteLine,
        MakeSmaller,
        CancelAndDeleteLine,
        CancelAndMakeSmaller,
        CancelUnshippedAndDeleteLine,
        CancelUnheard
    }

    // What the number has too much of, in units of the product: A orders six, of four in stock, and ships four unless nothing of it left.
    private static readonly Dictionary<Way, int> _excess = new()
    {
        [Way.Cancel] = 4,
        [Way.DeleteOrder] = 4,
        [Way.DeleteLine] = 4,
        [Way.MakeSmaller] = 3,
        [Way.CancelAndDeleteLine] = 10,
        [Way.CancelAndMakeSmaller] = 9,
        [Way.CancelUnshippedAndDeleteLine] = 6,
        [Way.CancelUnheard] = 4
    };

    public static TheoryData<Source, Way> Walks()
    {
        var walks = new TheoryData<Source, Way>();
        foreach (var source in Enum.GetValues<Source>())
        {
            foreach (var way in Enum.GetValues<Way>())
                walks.Add(source, way);
        }

        return walks;
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task No_more_is_given_than_is_there(Source source, Way way)
    {
        var (key, productId, xml) = await SellAsync(source);
        var a = await _shop.BuyAsync(productId, 6, xml);
        var b = await _shop.BuyAsync(productId, 4, xml);
        var warehouse = source == Source.Warehouses ? await _shop.WarehouseAsync(0) : 0;
        var isShipped = way != Way.CancelUnshippedAndDeleteLine;
        if (isShipped)
            await _shop.RequestAsync(platform => platform.ShipAsync(a, 4, warehouse));

        await WalkAsync(way, a);
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        // Stock was 4: what did not leave is B's.
        var left = way == Way.MakeSmaller ? 0 : isShipped ? 0 : 4;
        Assert.Equal((4 - left, left, 0, 0, 0), _shop.BackorderOf(b.OrderId).Books());
        var finding = Assert.Single(_shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.PutBack);
        Assert.Equal((key, a.OrderId, _excess[way], DiscrepancyState.Open), (finding.ProductId, finding.OrderId, finding.Units, (DiscrepancyState)finding.StateId));
        Assert.Equal(isShipped ? way is Way.CancelAndDeleteLine or Way.CancelAndMakeSmaller ? PutBacks.BOTH : PutBacks.SHIPPED : PutBacks.TWICE, finding.Cause);
    }

    private async Task WalkAsync(Way way, OrderItem a)
    {
        if (way == Way.CancelUnheard)
        {
            await _shop.DyingRequestAsync(platform => platform.CancelAsync(a.OrderId));
            return;
        }

        if (way is Way.Cancel or Way.CancelAndDeleteLine or Way.CancelAndMakeSmaller or Way.CancelUnshippedAndDeleteLine)
            await _shop.RequestAsync(platform => platform.CancelAsync(a.OrderId));

        if (way is Way.CancelAndMakeSmaller or Way.MakeSmaller)
            await _shop.RequestAsync(platform => platform.EditLineAsync(a, 1));

        if (way is Way.DeleteLine or Way.CancelAndDeleteLine or Way.CancelUnshippedAndDeleteLine)
            await _shop.RequestAsync(platform => platform.DeleteLineAsync(a));

        if (way == Way.DeleteOrder)
            await _shop.RequestAsync(platform => platform.DeleteOrderAsync(a.OrderId));
    }

    private async Task<(int StockProduct, int Sold, string Xml)> SellAsync(Source source)
    {
        switch (source)
        {
            case Source.Combination:
                var combination = await _shop.SellCombinationAsync(4, "<red />");
                return (combination.ProductId, combination.ProductId, "<red />");

            case Source.Warehouses:
                var stored = await _shop.SellFromWarehousesAsync(4, 0);
                return (stored.Id, stored.Id, "");

            case Source.Bundle:
                var component = await _shop.SellAsync(stock: 4);
                var (bundle, values) = await _shop.SellBundleAsync(null, (component.Id, 1));
                return (component.Id, bundle.Id, ChosenParts.Xml((values[0], null)));

            default:
                var product = await _shop.SellAsync(stock: 4);
                return (product.Id, product.Id, "");
        }
    }
}

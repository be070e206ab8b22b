using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Discrepancies;

/// <summary>What was put back is read alike by every database.</summary>
public sealed class PutBackServerTests : IDisposable
{
    private TestShop? _shop;

    public void Dispose() => _shop?.Dispose();

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Shipped_returned_and_deleted_units_are_each_counted_once(DatabaseKind database)
    {
        _shop = new(server: Databases.Find(database));
        var product = await _shop.SellAsync(stock: 4);
        var a = await _shop.BuyAsync(product.Id, 6);
        var b = await _shop.BuyAsync(product.Id, 4);
        await _shop.RequestAsync(platform => platform.ShipAsync(a, 4));
        await _shop.RequestAsync(platform => platform.ReturnAsync(a, 1));

        await _shop.RequestAsync(platform => platform.CancelAsync(a.OrderId));
        await _shop.RequestAsync(platform => platform.DeleteLineAsync(a));
        await _shop.RunTaskAsync();

        // Of four shipped units one is back on the shelf; the order's six were put back twice.
        Assert.Equal(7, _shop.StockOf(product.Id));
        Assert.Equal((3, 1, 0, 0, 0), _shop.BackorderOf(b.OrderId).Books());
        var finding = Assert.Single(_shop.Rows<DiscrepancyRecord>());
        Assert.Equal((DiscrepancyKind.PutBack, DiscrepancyState.Open, 10, PutBacks.BOTH), ((DiscrepancyKind)finding.KindId, (DiscrepancyState)finding.StateId, finding.Units, finding.Cause));
    }
}

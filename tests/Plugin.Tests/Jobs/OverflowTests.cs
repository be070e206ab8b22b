using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Jobs;

/// <summary>Numbers that no database can multiply, and rows that cannot be, stop nobody but themselves.</summary>
public sealed class OverflowTests
{
    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_bundle_of_4096_parts_times_1048577_stops_nothing(DatabaseKind database)
    {
        using var shop = new TestShop(server: Databases.Find(database));
        var part = await shop.SellAsync(stock: 0);
        var (bundle, values) = await shop.SellBundleAsync(null, (part.Id, 1));
        await shop.BuyAsync(bundle.Id, 1_048_577, ChosenParts.Xml((values[0], 4096)));
        var other = await shop.SellAsync(stock: 0, row => row.Sku = "KE-2");
        var waits = await shop.BuyAsync(other.Id, 2);
        await shop.DyingRequestAsync(platform => platform.SetStockAsync(other.Id, 0));

        await shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), shop.BackorderOf(waits.OrderId).Books());
        Assert.Empty(shop.Rows<FailedWorkRecord>());
        Assert.Contains(shop.Rows<BackorderRecord>(), row => row.ProductId == part.Id);
    }

    [Theory]
    [InlineData(4096, 1_048_577)]
    [InlineData(4096, 3)]
    public async Task Of_bundles_without_any_part_none_is_promised_now(int bundles, int parts)
    {
        using var shop = new TestShop();
        var part = await shop.SellAsync(stock: 0);
        var (bundle, values) = await shop.SellBundleAsync(null, (part.Id, 1));

        var quotes = await shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(
            lines => lines.RunAsync([new(bundle.Id, ChosenParts.Xml((values[0], parts)), bundles)], TestShop.STORE));

        Assert.Equal((0, bundles), (quotes[0]!.Now.Value, quotes[0]!.Later.Value));
    }

    [Fact]
    public async Task One_row_of_figures_that_cannot_be_stops_only_itself()
    {
        using var shop = new TestShop();
        var product = await shop.SellAsync(stock: 0);
        var broken = await shop.BuyAsync(product.Id, 3);
        var waits = await shop.BuyAsync(product.Id, 2);
        var elsewhere = await shop.SellAsync(stock: 0, row => row.Sku = "KE-2");
        var alsoWaits = await shop.BuyAsync(elsewhere.Id, 2);
        var row = shop.BackorderOf(broken.OrderId);
        (row.Waiting, row.Shipped) = (-4, 7);
        await shop.Database.Repository<BackorderRecord>().UpdateAsync(row, publishEvent: false);
        await shop.DyingRequestAsync(platform => platform.SetStockAsync(product.Id, 5));
        await shop.DyingRequestAsync(platform => platform.SetStockAsync(elsewhere.Id, 0));

        await shop.RunTaskAsync();
        await shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), shop.BackorderOf(waits.OrderId).Books());
        Assert.Equal((0, 2, 0, 0, 0), shop.BackorderOf(alsoWaits.OrderId).Books());
        Assert.Equal((-4, 0, 0, 7, 0), shop.BackorderOf(broken.OrderId).Books());
        Assert.Equal(("broken-backorder", row.Id, 1), shop.Rows<FailedWorkRecord>().Select(failure => (failure.Work, failure.Subject, failure.Tries)).Single());
    }
}

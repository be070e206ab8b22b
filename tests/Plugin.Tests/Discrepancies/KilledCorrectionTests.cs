using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Discrepancies;

/// <summary>A server dies at each write of a correction, and of its taking back.</summary>
public sealed class KilledCorrectionTests
{
    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Stock_is_corrected_exactly_when_it_is_said_to_be(DatabaseKind database)
    {
        using var reckoning = new ReckoningShop(Databases.Find(database));
        var product = await reckoning.Shop.SellAsync(stock: 100);

        var died = await reckoning.Shop.KillAtEachWriteAsync(
            async () => await BeginAsync(reckoning, product),
            start => reckoning.DecideAsync(DiscrepancyAction.Mend, start.Finding),
            (start, _) => LookAsync(database, reckoning, product, start, (DiscrepancyState.Mended, -4), (DiscrepancyState.Open, 0)));

        Assert.True(died >= 3, $"Only {died} writes were met.");
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_correction_is_taken_back_exactly_when_it_is_said_to_be(DatabaseKind database)
    {
        using var reckoning = new ReckoningShop(Databases.Find(database));
        var product = await reckoning.Shop.SellAsync(stock: 100);

        var died = await reckoning.Shop.KillAtEachWriteAsync(
            async () =>
            {
                var start = await BeginAsync(reckoning, product);
                Assert.Equal(Outcome.Done, await reckoning.DecideAsync(DiscrepancyAction.Mend, start.Finding));

                return start;
            },
            start => reckoning.DecideAsync(DiscrepancyAction.Undo, start.Finding),
            (start, _) => LookAsync(database, reckoning, product, start, (DiscrepancyState.Undone, 0), (DiscrepancyState.Mended, -4)));

        Assert.True(died >= 3, $"Only {died} writes were met.");
    }

    private static async Task<(int Finding, int Stock)> BeginAsync(ReckoningShop reckoning, Product product)
    {
        var finding = await reckoning.FindAsync(DiscrepancyKind.StockReplaced, product.Id, one => (one.Units, one.Claim) = (4, Guid.NewGuid().ToString()));

        return (finding.Id, reckoning.Shop.StockOf(product.Id));
    }

    private static Task LookAsync(DatabaseKind database, ReckoningShop reckoning, Product product, (int Finding, int Stock) start, params (DiscrepancyState State, int Change)[] allowed)
    {
        var found = (reckoning.StateOf(start.Finding), reckoning.Shop.StockOf(product.Id) - start.Stock);
        if (database != DatabaseKind.Sqlite || found.Item1 != DiscrepancyState.NotKnown)
            Assert.Contains(found, allowed);
        if (database != DatabaseKind.Sqlite)
            Assert.Equal(reckoning.Shop.StockOf(product.Id), 100 + reckoning.Shop.Rows<StockQuantityHistory>().Sum(row => row.QuantityAdjustment));

        return Task.CompletedTask;
    }
}

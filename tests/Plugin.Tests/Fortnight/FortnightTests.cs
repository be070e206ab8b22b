using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Support.Data;
using Xunit.Abstractions;

namespace Plugin.Tests.Fortnight;

/// <summary>Two weeks in a shop: 400 orders of twelve products, and all that happens to them. At the end the books balance.</summary>
public sealed class FortnightTests(ITestOutputHelper output)
{
    private const int DAYS = 14;
    private const int ORDERS_A_DAY = 29;

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Every_unit_is_where_it_is_said_to_be(DatabaseKind database)
    {
        using var shop = new LivedShop(Databases.Find(database));
        await shop.OpenAsync();
        await shop.LiveAsync(DAYS, ORDERS_A_DAY);

        var books = shop.Goods.ConvertAll(good => (Good: good, Number: shop.Shop.NumberOf(good), Owed: shop.Sales.Where(sale => sale.Good == good).Sum(sale => sale.Owed)));
        foreach (var (good, number, owed) in books)
            output.WriteLine($"{good,-14} shelf {good.Shelf,4}  owed {owed,4}  stock {number,4}  waiting {Waiting(shop, good),4}");

        foreach (var found in Open(shop))
            output.WriteLine($"open: {(DiscrepancyKind)found.KindId} of {found.ProductId}-{found.CombinationId}: {found.Before} {found.After} {found.Units} {found.Cause}");

        Assert.Equal(2, shop.Deaths);
        Assert.Empty(shop.Missing);
        Assert.Equal(books.Select(book => $"{book.Good} {book.Good.Shelf - book.Owed}"), books.Select(book => $"{book.Good} {book.Number}"));
        Assert.Equal(books.Select(book => $"{book.Good} {Math.Max(0, -book.Number)}"), books.Select(book => $"{book.Good} {Waiting(shop, book.Good)}"));
        Assert.Empty(Open(shop));
        AssertLines(shop);
    }

    private static int Waiting(LivedShop shop, Good good) =>
        shop.Shop.Rows<BackorderRecord>().Where(row => row.ProductId == good.Product && row.CombinationId == good.Combination).Sum(row => row.Waiting);

    private static List<DiscrepancyRecord> Open(LivedShop shop) =>
        [.. shop.Shop.Rows<DiscrepancyRecord>().Where(row => row.StateId <= (int)DiscrepancyState.Undoing)];

    private static void AssertLines(LivedShop shop)
    {
        var history = shop.Shop.Rows<HistoryRecord>().ToLookup(row => row.BackorderId);
        foreach (var record in shop.Shop.Rows<BackorderRecord>())
        {
            var sale = shop.Sales.Single(one => one.Line.Id == record.OrderItemId);
            Assert.Equal(record.Quantity, record.Waiting + record.Allocated + record.Released + record.Shipped + record.Cancelled);
            Assert.Equal((record.Waiting, record.Allocated, record.Released, record.Cancelled), (history[record.Id].Sum(row => row.WaitingDelta), history[record.Id].Sum(row => row.AllocatedDelta), history[record.Id].Sum(row => row.ReleasedDelta), history[record.Id].Sum(row => row.CancelledDelta)));
            Assert.InRange(record.Shipped, 0, sale.Shipped);
            Assert.True(!sale.IsCancelled || record.Waiting + record.Allocated + record.Released == 0, $"Order {record.OrderId} is cancelled.");
        }
    }
}

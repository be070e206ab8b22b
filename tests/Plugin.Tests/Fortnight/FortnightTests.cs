using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Plugin.Tests.Shop;
using Support.Data;
using Xunit.Abstractions;

namespace Plugin.Tests.Fortnight;

/// <summary>Two weeks in a shop: 400 orders of twelve products, and all that happens to them. At the end the books balance.</summary>
public sealed class FortnightTests(ITestOutputHelper output)
{
    private const int DAYS = 14;
    private const int ORDERS_A_DAY = 29;

    private static readonly DiscrepancyKind[] _named = [DiscrepancyKind.PutBack, DiscrepancyKind.NobodyOwed, DiscrepancyKind.ProductGone, DiscrepancyKind.PartlyRefunded, DiscrepancyKind.CompletedByHand];

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Every_unit_is_where_it_is_said_to_be_and_everybody_was_told_once_what_was_so(DatabaseKind database)
    {
        using var shop = new LivedShop(Databases.Find(database));
        await shop.OpenAsync();
        await shop.LiveAsync(DAYS, ORDERS_A_DAY);
        PrintGoods(shop);
        var books = shop.Goods.ConvertAll(good => (Good: good, Owed: Owed(shop, good), Number: shop.Shop.NumberOf(good), Waiting: Waiting(shop, good)));
        var open = Open(shop);

        var left = await shop.LeaveOpenAsync();
        PrintMessages(shop);
        PrintCauses(shop);

        Assert.Equal(4, shop.Deaths);
        Assert.Empty(shop.Missing);
        Assert.Equal(books.Select(book => $"{book.Good} {book.Good.Shelf - book.Owed}"), books.Select(book => $"{book.Good} {book.Number}"));
        Assert.Equal(books.Select(book => $"{book.Good} {Math.Max(0, -book.Number)}"), books.Select(book => $"{book.Good} {book.Waiting}"));
        Assert.Empty(open);
        AssertLines(shop);
        AssertCauses(shop, left);
        AssertTold(shop);
    }

    private static void AssertTold(LivedShop shop)
    {
        var customers = shop.Customers;
        Assert.Empty(customers.Lies);
        Assert.Empty(customers.Untold());
        // Of the mail after which a server died nobody knew that it was queued.
        Assert.Single(customers.Repeats);
        Assert.Empty(shop.Shop.Rows<ToTellRecord>());
        Assert.Empty(shop.Shop.Rows<PendingNotificationRecord>());
        Assert.DoesNotContain(shop.Shop.Rows<NotificationRecord>(), notice => notice.IsPending);

        // Who asks is answered, without a word of the line.
        var silent = shop.Sales.GroupBy(sale => sale.Line.OrderId).Where(order => order.All(sale => sale.Good.Mode == DisplayMode.Silent)).Select(order => order.Key).ToHashSet();
        Assert.All(
            shop.Post.Letters.Where(letter => silent.Contains(letter.OrderId)),
            letter => Assert.True(NotificationRules.IsAnswer(letter.Kind) && letter.Lines.Count == 0, letter.ToString()));

        var requests = shop.Shop.Rows<RequestRecord>();
        Assert.Equal(requests.Count, Count(shop, NotificationKind.CancelRequested));
        Assert.Equal(requests.Count(row => row.StateId == (int)RequestState.Accepted), Count(shop, NotificationKind.CancelAccepted));
        Assert.Equal(requests.Count(row => row.StateId == (int)RequestState.Refused || row is { StateId: (int)RequestState.Gone, Answer: not "" }), Count(shop, NotificationKind.CancelRefused));
    }

    private static void AssertCauses(LivedShop shop, IReadOnlyList<Cause> left)
    {
        Assert.Equal(Sorted(left), Sorted(Open(shop).Select(found => Of(shop, found))));
        Assert.Equal(Sorted(shop.Causes), Sorted(shop.Shop.Rows<DiscrepancyRecord>().Where(found => _named.Contains((DiscrepancyKind)found.KindId)).Select(found => Of(shop, found))));
    }

    private static IEnumerable<string> Sorted(IEnumerable<Cause> causes) => causes.Select(cause => cause.ToString()).Order(StringComparer.Ordinal);

    private static Cause Of(LivedShop shop, DiscrepancyRecord found) =>
        new((DiscrepancyKind)found.KindId, shop.Goods.Single(good => good.Product == found.ProductId && good.Combination == found.CombinationId).Name, found.OrderId, found.Units, found.Cause);

    private static int Count(LivedShop shop, NotificationKind kind) => shop.Post.Letters.Count(letter => letter.Kind == kind);

    private static int Owed(LivedShop shop, Good good) => shop.Sales.Where(sale => sale.Good == good).Sum(sale => sale.Owed);

    private static int Waiting(LivedShop shop, Good good) =>
        shop.Shop.Rows<BackorderRecord>().Where(row => row.ProductId == good.Product && row.CombinationId == good.Combination).Sum(row => row.Waiting);

    private static List<DiscrepancyRecord> Open(LivedShop shop) =>
        [.. shop.Shop.Rows<DiscrepancyRecord>().Where(row => row.StateId <= (int)DiscrepancyState.Undoing)];

    private static void AssertLines(LivedShop shop)
    {
        var history = shop.Shop.Rows<HistoryRecord>().ToLookup(row => row.BackorderId);
        foreach (var record in shop.Shop.Rows<BackorderRecord>())
        {
            var sale = shop.SaleOf(record.OrderItemId);
            Assert.Equal(record.Quantity, record.Waiting + record.Allocated + record.Released + record.Shipped + record.Cancelled);
            Assert.Equal((record.Waiting, record.Allocated, record.Released, record.Cancelled), (history[record.Id].Sum(row => row.WaitingDelta), history[record.Id].Sum(row => row.AllocatedDelta), history[record.Id].Sum(row => row.ReleasedDelta), history[record.Id].Sum(row => row.CancelledDelta)));
            Assert.InRange(record.Shipped, 0, sale.Shipped);
            Assert.True(!sale.IsCancelled || record.Waiting + record.Allocated + record.Released == 0, $"Order {record.OrderId} is cancelled.");
        }
    }

    private void PrintGoods(LivedShop shop)
    {
        foreach (var good in shop.Goods)
            output.WriteLine($"{good,-14} shelf {good.Shelf,4}  owed {Owed(shop, good),4}  stock {shop.Shop.NumberOf(good),4}  waiting {Waiting(shop, good),4}");

        output.WriteLine($"{shop.Sales.Select(sale => sale.Line.OrderId).Distinct().Count()} orders; deliveries: {string.Join(", ", shop.Turns.OrderBy(turn => turn.Key).Select(turn => $"{turn.Value} {turn.Key}"))}");
        foreach (var missing in shop.Missing)
            output.WriteLine($"missing: {missing}");
        foreach (var found in Open(shop))
            output.WriteLine($"open: {Of(shop, found)}");
    }

    private void PrintMessages(LivedShop shop)
    {
        var customers = shop.Customers;
        foreach (var kind in shop.Post.Letters.GroupBy(letter => letter.Kind).OrderBy(kind => kind.Key))
            output.WriteLine($"{kind.Key,-20} messages {kind.Count(),4}  facts {customers.Facts.Count(fact => fact.Kind == kind.Key),4}");

        output.WriteLine($"messages {shop.Post.Letters.Count}, facts {customers.Facts.Count}, told twice {customers.Repeats.Count}, not so {customers.Lies.Count}, untold {customers.Untold().Count()}");
        foreach (var line in customers.Lies.Select(lie => $"not so: {lie}").Concat(customers.Repeats.Select(repeat => $"twice: {repeat}")).Concat(customers.Untold().Select(untold => $"untold: {untold}")).Take(60))
            output.WriteLine(line);
    }

    private void PrintCauses(LivedShop shop)
    {
        foreach (var cause in shop.Shop.Rows<DiscrepancyRecord>().GroupBy(found => ((DiscrepancyKind)found.KindId, found.Cause, (DiscrepancyState)found.StateId)).OrderBy(cause => cause.Key.Item1).ThenBy(cause => cause.Key.Item3))
            output.WriteLine($"{cause.Key.Item1,-18} {cause.Key.Cause,-22} {cause.Key.Item3,-10} {cause.Count(),4} of {cause.Sum(found => found.Units),4} units");
        foreach (var cause in Sorted(shop.Causes).Except(Sorted(shop.Shop.Rows<DiscrepancyRecord>().Select(found => Of(shop, found)))))
            output.WriteLine($"not found: {cause}");
    }
}

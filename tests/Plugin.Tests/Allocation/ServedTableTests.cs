using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Catalog;
using Plugin.Tests.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Allocation;

/// <summary>
/// Order status × payment × shipped part × kind of stock. Stock 1; A orders 3 (2 wait), B orders 2 (2 wait); then something becomes
/// of A, and 2 come in. Whoever is held keeps what it is owed and is given nothing, and never is more given than there is.
/// </summary>
public sealed class ServedTableTests : IDisposable
{
    private const string ONLINE = "Payments.PayPalCommerce";

    private readonly ReckoningShop _reckoning = new();

    public enum Source
    {
        Product,
        Combination,
        Warehouses,
        Component
    }

    public enum Fate
    {
        Pending,
        Processing,
        Complete,
        Cancelled,
        SetToCancelled,
        Deleted
    }

    public enum Money
    {
        PendingYoung,
        PendingLong,
        PendingLongOnDelivery,
        Authorized,
        Paid,
        PartlyRefunded,
        Refunded,
        Voided
    }

    public static TheoryData<Source, int> Walks()
    {
        var walks = new TheoryData<Source, int>();
        foreach (var source in Enum.GetValues<Source>())
        {
            walks.Add(source, 0);
            walks.Add(source, 1);
        }

        return walks;
    }

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task Each_state_of_an_order_says_whether_it_is_served(Source source, int shipped)
    {
        // Those that are unpaid for long come first; the others are young when the goods come.
        var long1 = await TellAsync(source, shipped, [Money.PendingLong, Money.PendingLongOnDelivery]);
        Shop.Clock.Advance(TimeSpan.FromDays(8));
        var stories = long1.Concat(await TellAsync(source, shipped, Enum.GetValues<Money>().Except([Money.PendingLong, Money.PendingLongOnDelivery]))).ToList();
        foreach (var story in stories)
            await ReceiveAsync(story, source);

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        var wrong = stories
            .Select(story => (Story: story, Found: Found(story, shipped), Expected: Expected(shipped, story.Fate, story.Money)))
            .Where(one => one.Found != one.Expected)
            .Select(one => $"{one.Story.Fate}, {one.Story.Money}: {one.Found}, not {one.Expected}");
        Assert.Equal([], wrong);
    }

    private static string Expected(int shipped, Fate fate, Money money)
    {
        // One that was on the shelf, and is put back along with what never was.
        if (fate is Fate.Cancelled or Fate.Deleted)
            return "A 0/0/0/0/2, B 0/2/0/0/0";

        // Nothing is put back, so what comes in is owed to nobody first, until somebody says so.
        if (fate == Fate.SetToCancelled)
            return $"A 0/0/0/0/2, B 2/0/0/0/0, {3 - shipped} owed to nobody";

        return fate == Fate.Complete || money is Money.PendingLong or Money.Refunded or Money.Voided
            ? "A 2/0/0/0/0, B 0/2/0/0/0"
            : "A 0/2/0/0/0, B 2/0/0/0/0";
    }

    private sealed record Story(Fate Fate, Money Money, int ProductId, string Xml, OrderItem A, OrderItem B);

    private async Task<List<Story>> TellAsync(Source source, int shipped, IEnumerable<Money> moneys)
    {
        var stories = new List<Story>();
        foreach (var money in moneys)
        {
            foreach (var fate in Enum.GetValues<Fate>())
                stories.Add(await TellAsync(source, shipped, fate, money));
        }

        return stories;
    }

    private async Task<Story> TellAsync(Source source, int shipped, Fate fate, Money money)
    {
        var (productId, soldId, xml) = await SellAsync(source);
        var a = await Shop.BuyAsync(soldId, 3, xml);
        var b = await Shop.BuyAsync(soldId, 2, xml);
        if (shipped > 0)
            await Shop.RequestAsync(async platform => await platform.ShipAsync(a, shipped, source == Source.Warehouses ? await Shop.WarehouseAsync(0) : 0));

        await PayAsync(b, Money.Paid);
        await PayAsync(a, money);
        await BecomesAsync(a, fate, shipped);

        return new(fate, money, productId, xml, a, b);
    }

    private Task ReceiveAsync(Story story, Source source) => Shop.DoAsync<IProductService>(async products =>
        await products.AdjustInventoryAsync(await products.GetProductByIdAsync(story.ProductId), 2, source == Source.Component ? "" : story.Xml, "goods came in"));

    private string Found(Story story, int shipped)
    {
        var (first, second) = (Shop.BackorderOf(story.A.OrderId), Shop.BackorderOf(story.B.OrderId));
        // One was there and two came: less what left, and what is covered for an order that stands.
        var stands = story.Fate is not (Fate.Cancelled or Fate.Deleted or Fate.SetToCancelled);
        var there = 3 - shipped - (stands ? 1 - shipped : 0);
        var given = first.Allocated + first.Released + second.Allocated + second.Released;
        Assert.True(given <= there, $"{story.Fate}, {story.Money}: {given} of {there}");

        var nobodys = Shop.Rows<DiscrepancyRecord>()
            .Where(row => row.ProductId == story.ProductId && row.KindId == (int)DiscrepancyKind.NobodyOwed && row.StateId == (int)DiscrepancyState.Open)
            .Sum(row => row.Units);

        return $"A {Text(first)}, B {Text(second)}{(nobodys > 0 ? $", {nobodys} owed to nobody" : "")}";
    }

    private static string Text(BackorderRecord record) => $"{record.Waiting}/{record.Allocated}/{record.Released}/{record.Shipped}/{record.Cancelled}";

    private Task PayAsync(OrderItem item, Money money) => Shop.RequestAsync(async platform =>
    {
        var method = money == Money.PendingLongOnDelivery ? "Payments.CashOnDelivery" : ONLINE;
        await platform.SetMethodAsync(item.OrderId, method, PaymentStatus.Pending);
        var status = money switch
        {
            Money.Authorized => PaymentStatus.Authorized,
            Money.Paid => PaymentStatus.Paid,
            Money.PartlyRefunded => PaymentStatus.PartiallyRefunded,
            Money.Refunded => PaymentStatus.Refunded,
            Money.Voided => PaymentStatus.Voided,
            _ => PaymentStatus.Pending
        };
        await platform.SetPaymentAsync(item.OrderId, status, money == Money.PartlyRefunded ? 10 : 0);
    });

    private Task BecomesAsync(OrderItem item, Fate fate, int shipped) => Shop.RequestAsync(async platform =>
    {
        var orders = platform.Get<IRepository<Order>>();
        var order = orders.Table.Single(row => row.Id == item.OrderId);
        order.ShippingStatus = shipped == 0 ? ShippingStatus.NotYetShipped : ShippingStatus.PartiallyShipped;
        await orders.UpdateAsync(order, publishEvent: false);

        await (fate switch
        {
            Fate.Cancelled => platform.CancelAsync(item.OrderId),
            Fate.Deleted => platform.DeleteOrderAsync(item.OrderId),
            Fate.SetToCancelled => platform.SetStatusAsync(item.OrderId, OrderStatus.Cancelled),
            Fate.Complete => platform.SetStatusAsync(item.OrderId, OrderStatus.Complete),
            Fate.Processing => platform.SetStatusAsync(item.OrderId, OrderStatus.Processing),
            _ => Task.CompletedTask
        });
    });

    private async Task<(int StockProduct, int Sold, string Xml)> SellAsync(Source source)
    {
        switch (source)
        {
            case Source.Combination:
                var combination = await Shop.SellCombinationAsync(1, $"<red of=\"{Shop.Rows<Product>().Count}\" />");
                return (combination.ProductId, combination.ProductId, combination.AttributesXml);

            case Source.Warehouses:
                var stored = await Shop.SellFromWarehousesAsync(1);
                return (stored.Id, stored.Id, "");

            case Source.Component:
                var component = await Shop.SellAsync(stock: 1);
                var (bundle, values) = await Shop.SellBundleAsync(null, (component.Id, 1));
                return (component.Id, bundle.Id, ChosenParts.Xml((values[0], null)));

            default:
                var product = await Shop.SellAsync(stock: 1);
                return (product.Id, product.Id, "");
        }
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Plugin.Tests.Discrepancies;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Fortnight;

/// <summary>
/// A shop that is lived in: what happens to goods in the house, and what customers read, is kept beside what the shop says
/// of them. Packers take what the plugin says may leave; that it lies there is the test.
/// </summary>
internal sealed partial class LivedShop : IDisposable
{
    private const int CUSTOMERS = 60;

    private readonly ReckoningShop _reckoning;
    private readonly Random _chance = new(20260601);

    public LivedShop(TestServer? server)
    {
        Post = new(() => Shop!.Database.Database.Death);
        _reckoning = new(server, Post.AddTo);
        Customers = new(this);
        Post.Read = letter =>
        {
            FollowRequests(letter.OrderId);
            Customers.Read(letter);
        };
    }

    public TestShop Shop => _reckoning.Shop;

    public Post Post { get; }

    public Customers Customers { get; }

    public List<Good> Goods { get; private set; } = [];

    public List<Sale> Sales { get; } = [];

    /// <summary>What packers did not find though nothing was in question.</summary>
    public List<string> Missing { get; } = [];

    public int Deaths { get; private set; }

    private DateOnly Today => DateOnly.FromDateTime(Shop.Clock.GetUtcNow().UtcDateTime);

    public void Dispose() => _reckoning.Dispose();

    public Sale SaleOf(int orderItemId) => Sales.Find(sale => sale.Line.Id == orderItemId) ?? Note(Shop.Rows<OrderItem>().Single(row => row.Id == orderItemId));

    public async Task OpenAsync()
    {
        Shop.Settings.ReleaseAutomatically = true;
        Shop.Settings.StockNumbersMean = (int)StockNumberMeaning.Available;
        Goods = await Fortnight.Goods.StockUpAsync(Shop);
        foreach (var good in Goods.Where(good => good.IsCounted))
            await Shop.DoAsync<ProductPolicies>(policies => policies.SetStockNumbersMeanAsync(good.Product, StockNumberMeaning.OnHandAutomatic));
    }

    public async Task LiveAsync(int days, int ordersADay)
    {
        for (var day = 1; day <= days; day++)
        {
            await MorningAsync();
            for (var order = 0; order < ordersADay; order++)
            {
                await BuyAsync();
                await SomethingAsync(day);
                Shop.Clock.Advance(TimeSpan.FromMinutes(11));
            }

            if (day == days - 4)
                await DeleteProductAsync(Goods[2]);
            if (day % 6 == 5)
                await DieAsync(write: day);
            if (day % 6 == 4)
                await DieTellingAsync(day == 4 ? DiesAt.BeforeMail : DiesAt.AfterMail);

            await NightAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(15));
        }

        await LastDayAsync();
    }

    /// <summary>Units that may leave for each sale, as the plugin says.</summary>
    private List<(Sale Sale, int Units)> MayLeave()
    {
        var notYet = Shop.Rows<BackorderRecord>().ToDictionary(row => row.OrderItemId, row => row.Waiting + row.Allocated);

        return [.. Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Owed: > 0 })
            .Select(sale => (sale, sale.Units - notYet.GetValueOrDefault(sale.Line.Id) - sale.Shipped))
            .Where(one => one.Item2 >= one.sale.Good.Each)];
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_chance.Next(all.Count)];

    /// <summary>A line is seen for the first time, by whoever looks first.</summary>
    private Sale Note(OrderItem line)
    {
        if (Sales.Find(sale => sale.Line.Id == line.Id) is { } noted)
            return noted;

        var good = Goods.Single(one => one.Sold == line.ProductId);
        var name = Shop.Rows<Product>().Single(row => row.Id == good.Product).Name;
        Sales.Add(new(good, line, good.Each > 1 ? $"{name} (in Camp set)" : name));

        return Sales[^1];
    }

    private async Task BuyAsync()
    {
        var good = Any(Goods.Where(good => !good.IsGone).ToList());
        Shop.BillingAddress = 1 + _chance.Next(CUSTOMERS);
        Note(await Shop.BuyAsync(good.Sold, 1 + _chance.Next(good.Each == 1 ? 4 : 2), good.Xml));
    }

    private Task SomethingAsync(int day) => _chance.Next(100) switch
    {
        < 13 => ReceiveAsync(Any(Goods.Where(good => !good.IsGone).ToList()), 2 + _chance.Next(10)),
        < 34 => AnnounceAsync(),
        < 64 => ShipAsync(),
        < 70 => CancelAsync(Sales.Where(sale => sale is { IsCancelled: false, Owed: > 0 }).ToList()),
        < 73 => ReturnAsync(),
        < 76 => RefundAsync(),
        < 78 => Shop.RequestAsync(platform => platform.EditAsync(Goods[0].Product, row => row.Price = 10 + day)),
        < 82 => Shop.RunTaskAsync(),
        < 87 => AskToCancelAsync(),
        < 92 => AskToSwapAsync(),
        _ => Task.CompletedTask
    };

    private async Task ShipAsync()
    {
        var ready = MayLeave();
        if (ready.Count == 0)
            return;

        var (sale, units) = Any(ready);
        var pieces = units / sale.Good.Each;
        var warehouse = sale.Good.IsInWarehouses ? Shop.Rows<ProductWarehouseInventory>().Where(row => row.ProductId == sale.Good.Product).MaxBy(Reserved) : null;
        if (warehouse is not null)
            pieces = Math.Min(pieces, Reserved(warehouse));

        if (pieces * sale.Good.Each > sale.Good.Shelf)
        {
            if (!IsInQuestion(sale.Good))
                Missing.Add($"{sale.Good}: {pieces * sale.Good.Each} of order {sale.Line.OrderId} where {sale.Good.Shelf} lie");

            return;
        }

        if (pieces <= 0)
            return;

        sale.Good.Shelf -= pieces * sale.Good.Each;
        sale.Shipped += pieces * sale.Good.Each;
        await Shop.RequestAsync(platform => platform.ShipAsync(sale.Line, pieces, warehouse?.WarehouseId ?? 0));
    }

    /// <summary>Packers take from a warehouse what is reserved there and lies there.</summary>
    private static int Reserved(ProductWarehouseInventory warehouse) => Math.Min(warehouse.StockQuantity, warehouse.ReservedQuantity);

    private bool IsInQuestion(Good good) =>
        Shop.Rows<DiscrepancyRecord>().Exists(row => row.ProductId == good.Product && row.CombinationId == good.Combination && row.StateId == (int)DiscrepancyState.Open);
}

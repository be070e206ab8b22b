using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Discrepancies;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Fortnight;

/// <summary>
/// A shop that is lived in: what happens to goods in the house is kept beside what the shop says of them. Packers take what
/// the plugin says may leave; that it lies there is the test.
/// </summary>
internal sealed class LivedShop(TestServer? server) : IDisposable
{
    private readonly ReckoningShop _reckoning = new(server);
    private readonly Random _chance = new(20260601);

    public TestShop Shop => _reckoning.Shop;

    public List<Good> Goods { get; private set; } = [];

    public List<Sale> Sales { get; } = [];

    /// <summary>What packers did not find though nothing was in question.</summary>
    public List<string> Missing { get; } = [];

    public int Deaths { get; private set; }

    public void Dispose() => _reckoning.Dispose();

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

            await NightAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(15));
        }

        await LastDayAsync();
    }

    /// <summary>Units that may leave for each sale, as the plugin says.</summary>
    private List<(Sale Sale, int Units)> MayLeave()
    {
        var notYet = Shop.Rows<BackorderRecord>().ToDictionary(row => row.OrderItemId, row => row.Waiting + row.Allocated + row.Cancelled);

        return [.. Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Owed: > 0 })
            .Select(sale => (sale, sale.Units - notYet.GetValueOrDefault(sale.Line.Id) - sale.Shipped))
            .Where(one => one.Item2 >= one.sale.Good.Each)];
    }

    private T Any<T>(IReadOnlyList<T> all) => all[_chance.Next(all.Count)];

    private async Task BuyAsync()
    {
        var good = Any(Goods.Where(good => !good.IsGone).ToList());
        var line = await Shop.BuyAsync(good.Sold, 1 + _chance.Next(good.Each == 1 ? 4 : 2), good.Xml);
        Sales.Add(new(good, line));
    }

    private Task SomethingAsync(int day) => _chance.Next(100) switch
    {
        < 34 => ReceiveAsync(Any(Goods.Where(good => !good.IsGone).ToList())),
        < 64 => ShipAsync(),
        < 70 => CancelAsync(Sales.Where(sale => sale is { IsCancelled: false, Owed: > 0 }).ToList()),
        < 73 => ReturnAsync(),
        < 76 => RefundAsync(),
        < 78 => Shop.RequestAsync(platform => platform.EditAsync(Goods[0].Product, row => row.Price = 10 + day)),
        < 82 => Shop.RunTaskAsync(),
        _ => Task.CompletedTask
    };

    /// <summary>A delivery is typed on top of what the shop says.</summary>
    private async Task ReceiveAsync(Good good)
    {
        var units = 2 + _chance.Next(12);
        good.Shelf += units;
        if (good.Combination > 0)
        {
            await _reckoning.TypeAsync(Shop.Rows<ProductAttributeCombination>().Single(row => row.Id == good.Combination), Shop.NumberOf(good) + units);
            return;
        }

        await Shop.RequestAsync(async platform =>
        {
            if (good.IsInHalls)
            {
                var hall = await Shop.WarehouseAsync(0);
                await platform.SetWarehouseAsync(good.Product, 0, Shop.Rows<ProductWarehouseInventory>().Single(row => row.ProductId == good.Product && row.WarehouseId == hall).StockQuantity + units);
            }
            else
                await platform.Get<Nop.Services.Catalog.IProductService>().AdjustInventoryAsync(Shop.Rows<Product>().Single(row => row.Id == good.Product), units, "", "goods came in");
        });
    }

    private async Task ShipAsync()
    {
        var ready = MayLeave();
        if (ready.Count == 0)
            return;

        var (sale, units) = Any(ready);
        var pieces = units / sale.Good.Each;
        var hall = sale.Good.IsInHalls ? Shop.Rows<ProductWarehouseInventory>().Where(row => row.ProductId == sale.Good.Product).MaxBy(row => row.StockQuantity) : null;
        if (hall is not null)
            pieces = Math.Min(pieces, hall.StockQuantity);

        if (pieces * sale.Good.Each > sale.Good.Shelf)
        {
            if (!IsInQuestion(sale.Good))
                Missing.Add($"{sale.Good}: {pieces * sale.Good.Each} of order {sale.Line.OrderId} where {sale.Good.Shelf} lie");

            return;
        }

        if (pieces == 0)
            return;

        sale.Good.Shelf -= pieces * sale.Good.Each;
        sale.Shipped += pieces * sale.Good.Each;
        await Shop.RequestAsync(platform => platform.ShipAsync(sale.Line, pieces, hall?.WarehouseId ?? 0));
    }

    private bool IsInQuestion(Good good) =>
        Shop.Rows<DiscrepancyRecord>().Exists(row => row.ProductId == good.Product && row.CombinationId == good.Combination && row.StateId == (int)DiscrepancyState.Open);

    private async Task CancelAsync(List<Sale> sales)
    {
        if (sales.Count == 0)
            return;

        var sale = Any(sales);
        sale.HasComeBack = sale.Shipped > sale.Returned && _chance.Next(2) == 0;
        if (sale.HasComeBack)
            sale.Good.Shelf += sale.Shipped - sale.Returned;

        sale.IsCancelled = true;
        await Shop.RequestAsync(platform => platform.CancelAsync(sale.Line.OrderId));
        await AnswerAsync();
    }

    private async Task ReturnAsync()
    {
        var sent = Sales.Where(sale => sale is { IsCancelled: false, Good.Each: 1 } && sale.Owed == 0 && sale.Shipped > sale.Returned).ToList();
        if (sent.Count == 0)
            return;

        var sale = Any(sent);
        sale.Returned++;
        sale.Good.Shelf++;
        await Shop.RequestAsync(platform => platform.ReturnAsync(sale.Line, 1));
    }

    private async Task RefundAsync()
    {
        var paid = Sales.Where(sale => sale is { IsCancelled: false, IsRefunded: false, Shipped: 0 }).ToList();
        if (paid.Count == 0)
            return;

        var sale = Any(paid);
        sale.IsRefunded = true;
        await Shop.RequestAsync(platform => platform.SetPaymentAsync(sale.Line.OrderId, PaymentStatus.Refunded));
    }

    private async Task DeleteProductAsync(Good good)
    {
        good.IsGone = true;
        await Shop.RequestAsync(platform => platform.DeleteProductAsync(good.Product));
    }

    /// <summary>A server dies in the middle of the task; the next one does what is left.</summary>
    private async Task DieAsync(int write)
    {
        await Shop.DyingRequestAsync(platform => platform.PlaceAsync(Goods[1].Sold, 3));
        Sales.Add(new(Goods[1], Shop.Rows<Nop.Core.Domain.Orders.OrderItem>().MaxBy(row => row.Id)!));
        var death = Shop.Database.Database.Death;
        death.Await(write);
        await Record.ExceptionAsync(Shop.RunTaskAsync);
        Deaths += death.HasCome ? 1 : 0;
        death.Revive();
        await Shop.RunTaskAsync();
    }

    /// <summary>The task looks twice, a clerk answers what is asked by what lies in the house, and the ERP counts.</summary>
    private async Task NightAsync()
    {
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
        foreach (var sale in Sales.Where(sale => sale is { IsCancelled: false } && (sale.IsRefunded || sale.Good.IsGone) && sale.Owed > 0).ToList())
        {
            sale.IsCancelled = true;
            await Shop.RequestAsync(platform => platform.CancelAsync(sale.Line.OrderId));
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
                var sale = Sales.Single(one => one.Line.OrderId == found.OrderId);
                return sale.HasComeBack ? DiscrepancyAction.Dismiss : DiscrepancyAction.Mend;
            // Packers took from a hall where less was reserved.
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

using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Services.Catalog;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Fortnight;

/// <summary>How an expected delivery turns out.</summary>
internal enum Turn
{
    InTime,

    /// <summary>Two days before it was expected.</summary>
    Early,

    /// <summary>Its supplier says so, and it comes a week after.</summary>
    Late,

    /// <summary>Nobody says a word, and it comes two days after.</summary>
    Overdue,

    /// <summary>Two units are missing, and are cancelled the day after.</summary>
    Short,

    /// <summary>A clerk counts in too many, takes that back and counts again.</summary>
    WrongUnits,

    /// <summary>It is counted in, and is something else.</summary>
    WrongProduct
}

/// <content>Goods that come in: with and without an announcement.</content>
internal sealed partial class LivedShop
{
    private const int DELAY = 7;

    private readonly List<Expectation> _expected = [];

    /// <summary>How many deliveries turned out how.</summary>
    public Dictionary<Turn, int> Turns { get; } = [];

    /// <summary>A delivery that nobody had announced is typed on top of what the shop says.</summary>
    private async Task ReceiveAsync(Good good, int units)
    {
        good.Shelf += units;
        if (good.Combination > 0)
        {
            await _reckoning.TypeAsync(Shop.Rows<ProductAttributeCombination>().Single(row => row.Id == good.Combination), Shop.NumberOf(good) + units);
            return;
        }

        await Shop.RequestAsync(async platform =>
        {
            if (good.IsInWarehouses)
            {
                var warehouse = await Shop.WarehouseAsync(0);
                await platform.SetWarehouseAsync(good.Product, 0, Shop.Rows<ProductWarehouseInventory>().Single(row => row.ProductId == good.Product && row.WarehouseId == warehouse).StockQuantity + units);
            }
            else
                await platform.Get<IProductService>().AdjustInventoryAsync(Shop.Rows<Product>().Single(row => row.Id == good.Product), units, "", "goods came in");
        });
    }

    private async Task AnnounceAsync()
    {
        var good = Any(Goods.Where(good => !good.IsGone).ToList());
        var (units, inDays, turn) = (4 + _chance.Next(9), 2 + _chance.Next(9), Any(Enum.GetValues<Turn>()));
        var id = await ExpectAsync(good, units, Today.AddDays(inDays));
        _expected.Add(new(id, good, units, turn) { Day = Today.AddDays(turn == Turn.Early ? Math.Max(1, inDays - 2) : turn == Turn.Overdue ? inDays + 2 : inDays) });
    }

    private async Task<int> ExpectAsync(Good good, int units, DateOnly day)
    {
        var warehouse = good.IsInWarehouses ? await Shop.WarehouseAsync(0) : 0;
        var draft = new ReceiptDraft(new StockKey(good.Product, good.Combination), warehouse, units, ExpectedDays.Of(day, null, Today)!.Value, IsConfirmed: true);
        var (outcome, id) = await Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.AddAsync(draft));
        Assert.Equal(Outcome.Done, outcome);

        return id;
    }

    /// <summary>What comes today.</summary>
    private async Task MorningAsync()
    {
        foreach (var one in _expected.Where(one => one.Day <= Today).ToList())
        {
            _expected.Remove(one);
            if (!one.Good.IsGone)
                await ComeAsync(one);
        }
    }

    private async Task ComeAsync(Expectation one)
    {
        var (good, id) = (one.Good, one.Id);
        if (!one.IsSaid)
            Turns[one.Turn] = Turns.GetValueOrDefault(one.Turn) + 1;

        switch (one.Turn)
        {
            case Turn.Late when !one.IsSaid:
                await ShiftAsync(id, DELAY);
                _expected.Add(one with { Day = Today.AddDays(DELAY), IsSaid = true });
                return;

            case Turn.Short when one.IsSaid:
                Assert.Equal(Outcome.Done, await Shop.AskAsync<ReceiptDesk, Outcome>(desk => desk.CancelAsync(id)));
                return;

            case Turn.Short:
                await CountInAsync(one, one.Units - 2, one.Units - 2);
                _expected.Add(one with { Day = Today.AddDays(1), IsSaid = true });
                break;

            case Turn.WrongUnits:
                await CountInAsync(one, one.Units + 3, one.Units);
                await TakeBackAsync(id);
                await CountInAsync(one, one.Units, 0, seen: 1);
                break;

            case Turn.WrongProduct:
                var real = Any(Goods.Where(other => !other.IsGone && other != good).ToList());
                await CountInAsync(one, one.Units, 0);
                await TakeBackAsync(id);
                Assert.Equal(Outcome.Done, await Shop.AskAsync<ReceiptDesk, Outcome>(desk => desk.CancelAsync(id)));
                await CountInAsync(new(await ExpectAsync(real, one.Units, Today), real, one.Units, one.Turn), one.Units, one.Units);
                break;

            default:
                await CountInAsync(one, one.Units, one.Units);
                break;
        }
    }

    /// <param name="said">Units that a clerk types.</param>
    /// <param name="real">Units more that lie on the shelf.</param>
    private async Task CountInAsync(Expectation one, int said, int real, int seen = 0)
    {
        one.Good.Shelf += real;
        var warehouse = one.Good.IsInWarehouses ? await Shop.WarehouseAsync(0) : 0;
        Assert.Equal(Outcome.Done, await Shop.AskAsync<ReceiveGoods, Outcome>(receive => receive.RunAsync(new(one.Id, said, warehouse, seen, AllowMore: true))));
    }

    private async Task TakeBackAsync(int id)
    {
        var booked = Shop.Rows<ReceivingRecord>().Single(row => row.ReceiptId == id && row.UndoesId == 0);
        Assert.Equal(Outcome.Done, await Shop.AskAsync<ReceiveGoods, Outcome>(receive => receive.UndoAsync(booked.Id)));
        // A second look, before anybody packs.
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
    }

    private async Task ShiftAsync(int id, int days)
    {
        var seen = Shop.Rows<ExpectedReceiptRecord>().Where(row => row.Id == id).ToList().Sight();
        var (outcome, moved) = await Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.ShiftAsync([id], days, seen));
        Assert.Equal((Outcome.Done, 1), (outcome, moved));
    }

    private sealed record Expectation(int Id, Good Good, int Units, Turn Turn)
    {
        public DateOnly Day { get; init; }

        /// <summary>The first half of how it turns out has happened.</summary>
        public bool IsSaid { get; init; }
    }
}

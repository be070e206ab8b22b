using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>What is expected is written down and changed.</summary>
public sealed class ReceiptDeskTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Fact]
    public async Task What_was_said_first_stays_whatever_is_said_later()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10, inDays: 5);
        var first = receipt.FirstExpectedTo;
        Assert.Equal((receipt.ExpectedFrom, receipt.ExpectedTo, Day(0)), (first, first, receipt.OrderedOn));

        Assert.Equal(Outcome.Done, await ChangeAsync(receipt.Id, _supply.Draft(product.Id, units: 12, inDays: 9) with { Supplier = " Acme ", IsConfirmed = false }));
        Assert.Equal((Outcome.Done, 1), await ShiftAsync(3, receipt.Id));

        var now = _supply.Receipt(receipt.Id);
        Assert.Equal((12, "Acme", false, Day(12), Day(12), first), (now.Units, now.Supplier, now.IsConfirmed, now.ExpectedFrom, now.ExpectedTo, now.FirstExpectedTo));
    }

    [Fact]
    public async Task A_form_that_is_older_than_the_receipt_overwrites_nothing()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        var seen = receipt.UpdatedOnUtc.Ticks;
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await ShiftAsync(7, receipt.Id);

        var refusal = await Shop.AskAsync<ReceiptDesk, Outcome>(desk => desk.ChangeAsync(receipt.Id, _supply.Draft(product.Id, units: 1), seen));

        Assert.Equal<Outcome>(Refusal.Settled, refusal);
        Assert.Equal(10, _supply.Receipt(receipt.Id).Units);
    }

    [Fact]
    public async Task A_second_click_moves_the_days_no_further()
    {
        var product = await Shop.SellAsync(stock: 0);
        var (late, done, gone) = (await _supply.ExpectAsync(product.Id, 10, inDays: 5), await _supply.ExpectAsync(product.Id, 3, inDays: 5), await _supply.ExpectAsync(product.Id, 4, inDays: 5));
        await _supply.ReceiveAsync(done.Id, 3);
        await Shop.DoAsync<ReceiptDesk>(desk => desk.CancelAsync(gone.Id));
        int[] ids = [late.Id, done.Id, gone.Id];
        var seen = ids.Select(_supply.Receipt).Sight();

        Assert.Equal((Outcome.Done, 1), await Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.ShiftAsync(ids, 5, seen)));
        Assert.Equal<(Outcome, int)>((Refusal.Settled, 0), await Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.ShiftAsync(ids, 5, seen)));

        Assert.Equal([Day(10), Day(5), Day(5)], ids.Select(id => _supply.Receipt(id).ExpectedTo));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    [InlineData(-366)]
    [InlineData(int.MinValue)]
    public async Task So_many_days_move_nothing(int days)
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10, inDays: 5);

        Assert.Equal<(Outcome, int)>((Refusal.DaysOutOfRange, 0), await ShiftAsync(days, receipt.Id));

        Assert.Equal(Day(5), _supply.Receipt(receipt.Id).ExpectedTo);
    }

    [Fact]
    public async Task The_rest_is_cancelled_and_expected_again()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 4);

        Assert.Equal(Outcome.Done, await AskAsync(desk => desk.CancelAsync(receipt.Id)));
        Assert.Equal<Outcome>(Refusal.Settled, await AskAsync(desk => desk.CancelAsync(receipt.Id)));
        Assert.Equal(((int)ReceiptState.Cancelled, 4), (_supply.Receipt(receipt.Id).StateId, _supply.Receipt(receipt.Id).Received));
        Assert.Empty(await OpenAsync(product.Id));

        // Goods that are taken back do not make it expected again.
        Assert.Equal(Outcome.Done, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>()[0].Id));
        Assert.Equal((int)ReceiptState.Cancelled, _supply.Receipt(receipt.Id).StateId);

        Assert.Equal(Outcome.Done, await AskAsync(desk => desk.ReopenAsync(receipt.Id)));
        Assert.Equal<Outcome>(Refusal.Settled, await AskAsync(desk => desk.ReopenAsync(receipt.Id)));
        Assert.Equal((int)ReceiptState.Expected, _supply.Receipt(receipt.Id).StateId);
        Assert.Single(await OpenAsync(product.Id));
    }

    [Fact]
    public async Task Only_what_never_came_in_is_deleted()
    {
        var product = await Shop.SellAsync(stock: 0);
        var (came, never) = (await _supply.ExpectAsync(product.Id, 10), await _supply.ExpectAsync(product.Id, 10));
        await _supply.ReceiveAsync(came.Id, 4);

        Assert.Equal<Outcome>(Refusal.AlreadyReceived, await AskAsync(desk => desk.DeleteAsync(came.Id)));
        Assert.Equal(Outcome.Done, await AskAsync(desk => desk.DeleteAsync(never.Id)));

        Assert.Equal(came.Id, Assert.Single(Shop.Rows<ExpectedReceiptRecord>()).Id);
    }

    [Fact]
    public async Task Only_what_is_counted_can_be_expected()
    {
        var combination = await Shop.SellCombinationAsync(stock: 0, "<size>L</size>");
        var uncounted = await Shop.SellAsync(stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        var deleted = await Shop.SellAsync(stock: 0, row => row.Deleted = true);

        Assert.Equal<Outcome>(Refusal.Uncounted, await AddAsync(_supply.Draft(combination.ProductId, 1)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AddAsync(_supply.Draft(combination.ProductId, 1, combination.Id + 1)));
        Assert.Equal<Outcome>(Refusal.Uncounted, await AddAsync(_supply.Draft(uncounted.Id, 1)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AddAsync(_supply.Draft(deleted.Id, 1)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AddAsync(_supply.Draft(999, 1)));

        Assert.Empty(Shop.Rows<ExpectedReceiptRecord>());
    }

    [Fact]
    public async Task Another_combination_can_be_said_until_something_came_in()
    {
        var combination = await Shop.SellCombinationAsync(stock: 0, "<size>L</size>");
        var other = new ProductAttributeCombination { ProductId = combination.ProductId, AttributesXml = "<size>M</size>" };
        await Shop.Database.Repository<ProductAttributeCombination>().InsertAsync(other, publishEvent: false);
        var stranger = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(combination.ProductId, units: 3, combinationId: combination.Id);

        Assert.Equal<Outcome>(Refusal.AlreadyReceived, await ChangeAsync(receipt.Id, _supply.Draft(stranger.Id, units: 3)));
        Assert.Equal(Outcome.Done, await ChangeAsync(receipt.Id, _supply.Draft(combination.ProductId, units: 3, combinationId: other.Id)));
        Assert.Equal(other.Id, _supply.Receipt(receipt.Id).CombinationId);

        await _supply.ReceiveAsync(receipt.Id, 1);
        Assert.Equal<Outcome>(Refusal.AlreadyReceived, await ChangeAsync(receipt.Id, _supply.Draft(combination.ProductId, units: 3, combinationId: combination.Id)));
    }

    [Fact]
    public async Task A_vendor_expects_only_its_own_goods_and_touches_no_others()
    {
        var own = await Shop.SellAsync(stock: 0, row => row.VendorId = 5);
        var anothers = await Shop.SellAsync(stock: 0, row => row.VendorId = 6);
        var receipt = await _supply.ExpectAsync(anothers.Id, units: 10);
        var days = receipt.ExpectedTo;
        Shop.Vendor = new Vendor { Id = 5 };

        Assert.Equal<Outcome>(Refusal.NotFound, await AddAsync(_supply.Draft(anothers.Id, 1)));
        Assert.Equal<Outcome>(Refusal.NotFound, await ChangeAsync(receipt.Id, _supply.Draft(anothers.Id, 1)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AskAsync(desk => desk.CancelAsync(receipt.Id)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AskAsync(desk => desk.ReopenAsync(receipt.Id)));
        Assert.Equal<Outcome>(Refusal.NotFound, await AskAsync(desk => desk.DeleteAsync(receipt.Id)));
        Assert.Equal<(Outcome, int)>((Refusal.Closed, 0), await ShiftAsync(3, receipt.Id));
        Assert.Equal((10, days), (_supply.Receipt(receipt.Id).Units, _supply.Receipt(receipt.Id).ExpectedTo));

        // Whatever vendor it names, it delivers itself.
        Assert.Equal(Outcome.Done, await AddAsync(_supply.Draft(own.Id, 1) with { VendorId = 6 }));
        Assert.Equal(5, Shop.Rows<ExpectedReceiptRecord>().Single(row => row.ProductId == own.Id).VendorId);
    }

    [Fact]
    public async Task Every_change_has_the_queue_looked_at()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.BuyAsync(product.Id, 4);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        var marked = new List<string>();

        foreach (var (name, work) in new (string, Func<ReceiptDesk, Task>)[]
        {
            ("added", desk => desk.AddAsync(_supply.Draft(product.Id, 1))),
            ("changed", desk => desk.ChangeAsync(receipt.Id, _supply.Draft(product.Id, 9), _supply.Receipt(receipt.Id).UpdatedOnUtc.Ticks)),
            ("moved", desk => desk.ShiftAsync([receipt.Id], 2, new[] { _supply.Receipt(receipt.Id) }.Sight())),
            ("cancelled", desk => desk.CancelAsync(receipt.Id)),
            ("reopened", desk => desk.ReopenAsync(receipt.Id)),
            ("deleted", desk => desk.DeleteAsync(receipt.Id))
        })
        {
            await Shop.DyingRequestAsync(platform => work(platform.Get<ReceiptDesk>()));
            if (Shop.Rows<DirtyKeyRecord>().Any(row => row.ProductId == product.Id))
                marked.Add(name);

            await Shop.RunTaskAsync();
            Assert.Empty(Shop.Rows<DirtyKeyRecord>());
        }

        Assert.Equal(["added", "changed", "moved", "cancelled", "reopened", "deleted"], marked);
    }

    [Fact]
    public async Task What_is_still_to_come_is_what_is_promised_of()
    {
        var product = await Shop.SellAsync(stock: 0);
        var (later, sooner, done, gone) = (await _supply.ExpectAsync(product.Id, 1, inDays: 9), await _supply.ExpectAsync(product.Id, 2, inDays: 3), await _supply.ExpectAsync(product.Id, 3, inDays: 1), await _supply.ExpectAsync(product.Id, 4, inDays: 1));
        await _supply.ReceiveAsync(done.Id, 3);
        await AskAsync(desk => desk.CancelAsync(gone.Id));
        await _supply.ExpectAsync((await Shop.SellAsync(stock: 0)).Id, 5);

        Assert.Equal(new[] { sooner.Id, later.Id }.Order(), (await OpenAsync(product.Id)).Select(supply => supply.ReceiptId).Order());
    }

    private DateTime Day(int after) => _supply.Today.AddDays(after).ToDateTime(TimeOnly.MinValue);

    private async Task<IEnumerable<KnownSupply>> OpenAsync(int productId) =>
        (await Shop.AskAsync<ConfirmedSupply, ILookup<StockKey, KnownSupply>>(supply => supply.ReadAsync([productId])))[new(productId, 0)];

    private Task<Outcome> AskAsync(Func<ReceiptDesk, Task<Outcome>> work) => Shop.AskAsync(work);

    private async Task<Outcome> AddAsync(ReceiptDraft draft) => (await Shop.AskAsync<ReceiptDesk, (Outcome Outcome, int Id)>(desk => desk.AddAsync(draft))).Outcome;

    private Task<Outcome> ChangeAsync(int id, ReceiptDraft draft) => AskAsync(desk => desk.ChangeAsync(id, draft, _supply.Receipt(id).UpdatedOnUtc.Ticks));

    private Task<(Outcome Outcome, int Moved)> ShiftAsync(int days, params int[] ids) => Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.ShiftAsync(ids, days, ids.Select(_supply.Receipt).Sight()));
}

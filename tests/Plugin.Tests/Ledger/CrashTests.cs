using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Ledger;

/// <summary>Servers die, race each other and hear twice.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_a_dead_server_left_is_done_by_the_task()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.DyingRequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.NotEmpty(_shop.Rows<DirtyKeyRecord>());

        await _shop.RunTaskAsync();
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
    }

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public async Task Work_outside_of_requests_holds_its_keys_only_for_moments(bool isRequest, int waiting, int allocated)
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 1);
        _shop.Http.HttpContext = isRequest ? new DefaultHttpContext() : null;
        await _shop.DyingRequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        _shop.Clock.Advance(DirtyKeys.BackgroundOperation);
        await _shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([product.Id]));

        Assert.Equal((waiting, allocated, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task Figures_that_fell_behind_their_history_are_brought_up()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        var record = _shop.Backorder();
        (record.Waiting, record.Allocated, record.LastNumber) = (2, 0, record.LastNumber - 1);
        await _shop.Database.Repository<BackorderRecord>().UpdateAsync(record, publishEvent: false);

        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.Single(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.Allocated);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Entries_that_were_not_written_before_a_server_died_come_back(int firstLost)
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.Database.Repository<HistoryRecord>().DeleteAsync(row => row.Number >= firstLost);

        await _shop.RunTaskAsync();

        var rows = _shop.Rows<HistoryRecord>();
        Assert.Equal([(int)EntryKind.Captured, (int)EntryKind.OrderPlaced], rows.OrderBy(row => row.Number).Select(row => row.KindId));
        Assert.Equal(2, _shop.Backorder().LastNumber);
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.Equal(2, rows.Sum(row => row.WaitingDelta));
    }

    [Fact]
    public async Task A_product_with_broken_rows_does_not_keep_others_from_their_stock()
    {
        var broken = await _shop.SellAsync(stock: 0);
        var sound = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(broken.Id, quantity: 2);
        await _shop.BuyAsync(sound.Id, quantity: 2);
        var record = _shop.Rows<BackorderRecord>().Single(row => row.ProductId == broken.Id);
        await _shop.Database.Repository<HistoryRecord>().InsertAsync(
            new HistoryRecord { BackorderId = record.Id, Number = record.LastNumber + 1, KindId = (int)EntryKind.Allocated, WaitingDelta = -99, CreatedOnUtc = record.CreatedOnUtc },
            publishEvent: false);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(broken.Id, 5));
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(sound.Id, 0));

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.Rows<BackorderRecord>().Single(row => row.ProductId == sound.Id).Books());
        Assert.Equal(["reconcile-product", "replay"], _shop.Rows<FailedWorkRecord>().Select(failure => failure.Work).Order());
    }

    [Fact]
    public async Task A_server_that_knows_an_old_state_cannot_grant_twice()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        var stale = _shop.Backorder();
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));

        // The second server decides on what it read before, meets the claimed number, and decides again.
        var entry = await _shop.AskAsync<BackorderLedger, Entry?>(ledger => ledger.ChangeAsync(
            stale,
            state => state.Figures.Waiting.Value == 2 ? Entry.Stored(EntryKind.Allocated, new(-1, 1, 0, 0, 0)) : null));

        Assert.Null(entry);
        Assert.Equal((1, 1, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task Two_changes_at_once_both_happen_with_numbers_of_their_own()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        var (one, other) = (_shop.Backorder(), _shop.Backorder());

        await _shop.AskAsync<BackorderLedger, Entry?>(ledger => ledger.ChangeAsync(one, _ => Entry.Of(EntryKind.Noted) with { Reason = "one" }));
        await _shop.AskAsync<BackorderLedger, Entry?>(ledger => ledger.ChangeAsync(other, _ => Entry.Of(EntryKind.Noted) with { Reason = "other" }));

        Assert.Equal([1, 2, 3, 4], _shop.Rows<HistoryRecord>().Select(row => row.Number));
        Assert.Equal(["one", "other"], _shop.Rows<HistoryRecord>().Skip(2).Select(row => row.Reason));
        Assert.Equal(4, _shop.Backorder().LastNumber);
    }

    [Fact]
    public async Task Running_the_task_again_and_again_changes_nothing()
    {
        var product = await _shop.SellAsync(stock: 3);
        await _shop.BuyAsync(product.Id, quantity: 5);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));
        var before = _shop.Rows<HistoryRecord>().Count;

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal(before, _shop.Rows<HistoryRecord>().Count);
    }

    [Fact]
    public async Task A_key_that_another_server_works_on_is_left_alone()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.Database.Repository<KeyLeaseRecord>().InsertAsync(
            new KeyLeaseRecord { ProductId = product.Id, Token = "another", ExpiresOnUtc = _shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) },
            publishEvent: false);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.NotEmpty(_shop.Rows<DirtyKeyRecord>());

        // The other server died; its lease runs out.
        await _shop.RunTaskAsync();
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task History_adds_up_to_the_figures_after_a_long_story()
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 8);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));
        await _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_shop.Backorder().Id], ClerkActions.Release()));
        await _shop.RequestAsync(platform => platform.ShipAsync(line, 4));
        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 7));
        await _shop.RequestAsync(platform => platform.CancelAsync(line.OrderId));

        var rows = _shop.Rows<HistoryRecord>();
        Assert.Equal((0, 0, 0, 1, 4), _shop.Backorder().Books());
        Assert.Equal(
            _shop.Backorder().Books(),
            (rows.Sum(row => row.WaitingDelta), rows.Sum(row => row.AllocatedDelta), rows.Sum(row => row.ReleasedDelta), rows.Sum(row => row.ShippedDelta), rows.Sum(row => row.CancelledDelta)));
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row.Number));
    }
}

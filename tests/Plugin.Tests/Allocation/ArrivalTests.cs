using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Allocation;

public sealed class ArrivalTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Each_unit_that_arrives_is_set_aside_at_once()
    {
        var product = await _shop.SellAsync(stock: 3);
        await _shop.BuyAsync(product.Id, quantity: 5);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));
        Assert.Equal((1, 1, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
        Assert.Empty(_shop.Rows<KeyLeaseRecord>());
    }

    [Fact]
    public async Task Who_ordered_first_is_served_first()
    {
        var product = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);
        var second = await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Fact]
    public async Task A_clerk_can_put_somebody_first()
    {
        var product = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);
        var second = await _shop.BuyAsync(product.Id, quantity: 2);
        await ActAsync(_shop.BackorderOf(second.OrderId), ClerkActions.SetPriority(10, "key account"));

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));

        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Fact]
    public async Task A_held_backorder_is_passed_over_until_it_is_let_go()
    {
        var product = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);
        var second = await _shop.BuyAsync(product.Id, quantity: 2);
        await ActAsync(_shop.BackorderOf(first.OrderId), ClerkActions.Hold("address"));

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());

        await ActAsync(_shop.BackorderOf(first.OrderId), ClerkActions.Unhold(""));
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
    }

    [Fact]
    public async Task With_complete_lines_only_units_are_kept_until_the_line_is_whole()
    {
        _shop.Settings.CompleteLinesOnly = true;
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -1));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task What_has_stock_waits_for_a_clerk()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        var answer = await ActAsync(_shop.Backorder(), ClerkActions.Release());

        Assert.Equal(1, answer.Done);
        Assert.Equal((0, 0, 2, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_release_can_be_done_once_and_undone_once()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        await ActAsync(_shop.Backorder(), ClerkActions.Release());
        var again = await ActAsync(_shop.Backorder(), ClerkActions.Release());
        Assert.Equal((0, 0, 2, 0, 0), _shop.Backorder().Books());

        var undone = await ActAsync(_shop.Backorder(), ClerkActions.UndoRelease());
        var undoneAgain = await ActAsync(_shop.Backorder(), ClerkActions.UndoRelease());
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.Equal((0, 1, 0), (again.Done, undone.Done, undoneAgain.Done));
    }

    [Fact]
    public async Task What_a_shop_releases_by_itself_stays_undone_when_a_clerk_says_so()
    {
        _shop.Settings.ReleaseAutomatically = true;
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        await ActAsync(_shop.Backorder(), ClerkActions.UndoRelease());
        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.True(_shop.Backorder().OnHold);
    }

    [Fact]
    public async Task What_is_allocated_when_the_rule_is_switched_on_is_released_by_the_task()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        _shop.Settings.ReleaseAutomatically = true;

        await _shop.RunTaskAsync();

        Assert.Equal((0, 0, 2, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task What_has_no_stock_cannot_be_released()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);

        var answer = await ActAsync(_shop.Backorder(), ClerkActions.Release());

        Assert.Equal(0, answer.Done);
        Assert.Equal(Refusal.NothingToMove, Assert.Single(answer.Refusals).Why);
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_shop_can_release_by_itself()
    {
        _shop.Settings.ReleaseAutomatically = true;
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        Assert.Equal((0, 0, 2, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task Another_vendors_backorder_is_not_there_for_a_vendor()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.VendorId = 5);
        await _shop.BuyAsync(product.Id, quantity: 2);
        _shop.Vendor = new() { Id = 6 };

        var answer = await ActAsync(_shop.Backorder(), ClerkActions.Hold("mine"));

        Assert.Equal(Refusal.NotFound, Assert.Single(answer.Refusals).Why);
        Assert.False(_shop.Backorder().OnHold);
    }

    [Fact]
    public async Task A_long_queue_is_left_to_the_task()
    {
        _shop.Settings.ReconcileAtOnceLimit = 0;
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.NotEmpty(_shop.Rows<DirtyKeyRecord>());

        await _shop.RunTaskAsync();
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
    }

    [Fact]
    public async Task Stock_that_nobody_told_of_is_found_by_the_task()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -1));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RunTaskAsync();

        Assert.Equal((1, 1, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_combinations_stock_is_set_aside_for_that_combination()
    {
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        await _shop.BuyAsync(red.ProductId, quantity: 2, "<red/>");

        await _shop.RequestAsync(platform => platform.SetStockAsync(red, -1));

        Assert.Equal((1, 1, 0, 0, 0), _shop.Backorder().Books());
    }

    private Task<ClerkAnswer> ActAsync(BackorderRecord record, ClerkDecision decision)
    {
        return _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([record.Id], decision));
    }
}

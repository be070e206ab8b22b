using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>Law 3: what looked covered and is not, is declared by a second look and takes from the newest first.</summary>
public sealed class LateShortageTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Stock_that_is_written_down_takes_back_the_newest_allocation_at_the_second_look()
    {
        var product = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);
        var second = await _shop.BuyAsync(product.Id, quantity: 3);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -3));
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());

        // Somebody counted again: two are missing.
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));
        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());

        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        var back = _shop.BackorderOf(second.OrderId);
        Assert.Equal((2, 1, 0, 0, 0), back.Books());
        Assert.True(back.InQueue);
        var row = Assert.Single(_shop.Rows<HistoryRecord>(), one => one.KindId == (int)EntryKind.TakenBack);
        Assert.Equal((back.Id, 2, -2), (row.BackorderId, row.WaitingDelta, row.AllocatedDelta));
        var finding = Assert.Single(_shop.Rows<DiscrepancyRecord>());
        Assert.Equal(((int)DiscrepancyKind.LateShortage, (int)DiscrepancyState.Open, 2, $"{{\"{back.Id}\":2}}"), (finding.KindId, finding.StateId, finding.Units, finding.Detail));

        // What comes in then goes to who lost it.
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Fact]
    public async Task What_is_right_again_at_the_second_look_is_not_declared()
    {
        var product = await _shop.SellAsync(stock: 0);
        var order = await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(order.OrderId).Books());
        Assert.Empty(_shop.Rows<DiscrepancyRecord>());
        Assert.DoesNotContain(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.TakenBack);
    }

    [Fact]
    public async Task What_was_released_is_taken_back_after_what_was_only_allocated_and_what_left_never()
    {
        var product = await _shop.SellAsync(stock: 0);
        var order = await _shop.BuyAsync(product.Id, quantity: 4);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        await _shop.RequestAsync(platform => platform.ShipAsync(order, 1));
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -9));

        await _shop.RunTaskAsync();

        Assert.Equal((3, 0, 0, 1, 0), _shop.BackorderOf(order.OrderId).Books());
        var nobody = Assert.Single(_shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.NobodyOwed);
        Assert.Equal(6, nobody.Units);
    }

    [Fact]
    public async Task A_line_that_stock_covered_gets_a_late_backorder_and_only_the_clerk_hears_of_it()
    {
        var product = await _shop.SellAsync(stock: 5);
        var covered = await _shop.BuyAsync(product.Id, quantity: 5);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -2));

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        var backorder = _shop.BackorderOf(covered.OrderId);
        Assert.Equal((2, 0, 0, 0, 0), backorder.Books());
        Assert.Equal(5, backorder.LineQuantity);
        Assert.Empty(_shop.Rows<QueuedEmail>());
        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.DisplayToCustomer);
    }

    [Fact]
    public async Task The_covered_part_of_a_backordered_line_can_be_found_short_too()
    {
        var product = await _shop.SellAsync(stock: 3);
        var order = await _shop.BuyAsync(product.Id, quantity: 5);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -3));

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        var backorder = _shop.BackorderOf(order.OrderId);
        Assert.Equal((3, 0, 0, 0, 0), backorder.Books());
        Assert.Equal((3, 5), (backorder.Quantity, backorder.LineQuantity));
        Assert.Equal(1, _shop.Rows<HistoryRecord>().Single(row => row.KindId == (int)EntryKind.FoundShort).WaitingDelta);
    }

    [Fact]
    public async Task What_no_line_explains_is_listed_until_it_adds_up_again()
    {
        var product = await _shop.SellAsync(stock: -4);

        await _shop.RunTaskAsync();
        Assert.Empty(_shop.Rows<DiscrepancyRecord>());
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        var finding = Assert.Single(_shop.Rows<DiscrepancyRecord>());
        Assert.Equal(((int)DiscrepancyKind.NobodyOwed, 4, -4, "unknown"), (finding.KindId, finding.Units, finding.After, finding.Cause));
        Assert.Empty(_shop.Rows<BackorderRecord>());

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        await _shop.RunTaskAsync();
        Assert.Equal((int)DiscrepancyState.Gone, Assert.Single(_shop.Rows<DiscrepancyRecord>()).StateId);
    }
}

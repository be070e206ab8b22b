using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>A rise in stock is believed only as far as the goods can be there (K1).</summary>
public sealed class PutBackTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    private (int, int, int, int, int) Of(OrderItem line) => Shop.BackorderOf(line.OrderId).Books();

    private Task ActAsync(Func<Shop.Platform, Task> work) => Shop.RequestAsync(work);

    private async Task<Shipment> ShipAsync(OrderItem line, int units, int warehouse = 0)
    {
        Shipment shipment = null!;
        await ActAsync(async platform => shipment = await platform.ShipAsync(line, units, warehouse));

        return shipment;
    }

    private DiscrepancyRecord Open() => Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);

    private void NothingIsOpen() => Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);

    private void IsListed(OrderItem line, int units, string cause)
    {
        var finding = Open();
        Assert.Equal((DiscrepancyKind.PutBack, line.OrderId, units, cause), ((DiscrepancyKind)finding.KindId, finding.OrderId, finding.Units, finding.Cause));
    }

    private async Task<(Product Product, OrderItem A, OrderItem B)> PartlyShippedAsync()
    {
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 6);
        var b = await Shop.BuyAsync(product.Id, 4);
        Assert.Equal(-6, Shop.StockOf(product.Id));
        Assert.Equal((2, 0, 0, 0, 0), Of(a));
        await ShipAsync(a, 4);

        return (product, a, b);
    }

    [Fact]
    public async Task Shipped_units_of_a_cancelled_order_are_given_to_nobody()
    {
        Shop.Settings.ReleaseAutomatically = true;
        var (product, a, b) = await PartlyShippedAsync();

        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Equal((0, 0, 0, 0, 2), Of(a));
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task The_goods_came_back()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Dismiss));

        Assert.Equal((0, 4, 0, 0, 0), Of(b));
        Assert.Equal(0, Shop.StockOf(product.Id));
        await Shop.RunTaskAsync();
        NothingIsOpen();
    }

    [Fact]
    public async Task The_goods_did_not_come_back_and_that_can_be_undone()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));

        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        Assert.Equal(-4, Shop.StockOf(product.Id));
        var told = Shop.Rows<StockQuantityHistory>().Last();
        Assert.Equal((-4, -4, "Corrected by the Backorders plugin (discrepancy 1)"), (told.QuantityAdjustment, told.StockQuantity, told.Message));
        await Shop.RunTaskAsync();
        NothingIsOpen();

        // Four that really come in are theirs.
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Undo));
        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task An_answer_that_was_wrong_is_asked_again()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));
        await _reckoning.DecideAsync(DiscrepancyAction.Dismiss);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Undo));
        await Shop.RunTaskAsync();
        IsListed(a, 4, PutBacks.SHIPPED);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend, Open().Id));
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Equal(-4, Shop.StockOf(product.Id));
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
    }

    [Fact]
    public async Task Goods_that_come_in_meanwhile_are_given_all_the_same()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        await _reckoning.ReceiveAsync(product, 3);

        Assert.Equal((1, 3, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task A_shipment_that_was_no_shipment_explains_it()
    {
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 6);
        var b = await Shop.BuyAsync(product.Id, 4);
        var shipment = await ShipAsync(a, 4);
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        await ActAsync(platform => platform.DeleteShipmentAsync(shipment));
        await Shop.RunTaskAsync();

        NothingIsOpen();
        Assert.Equal((0, 4, 0, 0, 0), Of(b));
    }

    [Fact]
    public async Task A_deleted_order_of_which_a_part_had_left_puts_back_no_more_than_the_rest()
    {
        var (product, a, b) = await PartlyShippedAsync();

        await ActAsync(platform => platform.DeleteOrderAsync(a.OrderId));

        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task A_shipment_of_an_order_that_was_cancelled_before_takes_goods_that_were_put_back()
    {
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 4);
        await ActAsync(platform => platform.CancelAsync(a.OrderId));
        NothingIsOpen();

        await ShipAsync(a, 4);
        IsListed(a, 4, PutBacks.SHIPPED);

        // Whoever orders now waits for what is not there, at the latest when more comes in.
        var b = await Shop.BuyAsync(product.Id, 6);
        await _reckoning.ReceiveAsync(product, 2);
        Assert.Equal((2, 0, 0, 0, 0), Of(b));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_line_of_a_cancelled_order_that_is_deleted_or_made_smaller_puts_back_nothing_more(int left)
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 6);
        Assert.Equal(-6, Shop.StockOf(product.Id));
        await ActAsync(platform => platform.CancelAsync(a.OrderId));
        Assert.Equal((3, 3, 0, 0, 0), Of(b));
        NothingIsOpen();

        await ActAsync(platform => left == 0 ? platform.DeleteLineAsync(a) : platform.EditLineAsync(a, left));

        Assert.Equal(-left, Shop.StockOf(product.Id));
        Assert.Equal((3, 3, 0, 0, 0), Of(b));
        IsListed(a, 3 - left, PutBacks.TWICE);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(-3, Shop.StockOf(product.Id));
        Assert.Equal((3, 3, 0, 0, 0), Of(b));
        await Shop.RunTaskAsync();
        NothingIsOpen();
    }

    [Fact]
    public async Task Units_that_are_returned_without_having_left_are_given_up()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 5);
        Assert.Equal((2, 0, 0, 0, 0), Of(a));
        await ShipAsync(a, 3);
        await ActAsync(platform => platform.SetStatusAsync(a.OrderId, OrderStatus.Complete));

        await ActAsync(platform => platform.ReturnAsync(a, 5));

        Assert.Equal(3, Shop.StockOf(product.Id));
        Assert.Equal((0, 0, 0, 0, 2), Of(a));
        await Shop.RunTaskAsync();
        Assert.Equal((0, 0, 0, 0, 2), Of(a));
        NothingIsOpen();
    }

    [Fact]
    public async Task Goods_that_were_really_returned_are_given_to_who_waits()
    {
        var (product, a, b) = await PartlyShippedAsync();

        await ActAsync(platform => platform.ReturnAsync(a, 3));
        NothingIsOpen();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        // One of the four is still with the customer, and the three that came back are put back once more.
        Assert.Equal(3, Shop.StockOf(product.Id));
        IsListed(a, 4, PutBacks.BOTH);
        Assert.Equal((1, 3, 0, 0, 0), Of(b));
        await Shop.RunTaskAsync();
        IsListed(a, 4, PutBacks.BOTH);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(-1, Shop.StockOf(product.Id));
        Assert.Equal((1, 3, 0, 0, 0), Of(b));
    }

    [Fact]
    public async Task What_is_returned_after_the_order_was_cancelled_was_put_back_before()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        await ActAsync(platform => platform.ReturnAsync(a, 4));

        // Four are there, the number says eight.
        Assert.Equal(4, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.TWICE);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(0, Shop.StockOf(product.Id));
    }

    [Theory]
    [InlineData(DiscrepancyAction.Mend, 0, false)]
    [InlineData(DiscrepancyAction.Dismiss, 4, true)]
    public async Task A_return_after_the_answer_is_judged_by_it(DiscrepancyAction answer, int stock, bool isDoubled)
    {
        var (product, a, _) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));
        await _reckoning.DecideAsync(answer);

        await ActAsync(platform => platform.ReturnAsync(a, 4));

        Assert.Equal(stock, Shop.StockOf(product.Id));
        if (isDoubled)
            IsListed(a, 4, PutBacks.TWICE);
        else
            NothingIsOpen();
    }

    [Fact]
    public async Task An_order_that_stands_again_keeps_its_units()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 2);
        await ActAsync(async platform =>
        {
            await platform.CancelAsync(a.OrderId);
            await platform.SetStatusAsync(a.OrderId, OrderStatus.Processing);
        });

        Assert.Equal(1, Shop.StockOf(product.Id));
        Assert.Equal((2, 0, 0, 0, 0), Of(b));
        IsListed(a, 3, PutBacks.STANDS_AGAIN);
    }

    [Fact]
    public async Task Set_to_cancelled_by_hand_puts_back_nothing_and_a_line_that_is_deleted_then_does()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 6);
        await ActAsync(platform => platform.SetStatusAsync(a.OrderId, OrderStatus.Cancelled));
        Assert.Equal((6, 0, 0, 0, 0), Of(b));

        await ActAsync(platform => platform.DeleteLineAsync(a));

        Assert.Equal((3, 3, 0, 0, 0), Of(b));
        Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.PutBack);
    }

    [Fact]
    public async Task A_line_that_is_made_smaller_than_what_left_puts_back_what_is_not_there()
    {
        var (product, a, b) = await PartlyShippedAsync();

        await ActAsync(platform => platform.EditLineAsync(a, 1));

        Assert.Equal(-1, Shop.StockOf(product.Id));
        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 3, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task A_shipped_line_that_is_deleted_puts_back_what_is_not_there()
    {
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 4);
        var b = await Shop.BuyAsync(product.Id, 4);
        await ShipAsync(a, 4);

        await ActAsync(platform => platform.DeleteLineAsync(a));

        Assert.Equal((4, 0, 0, 0, 0), Of(b));
        IsListed(a, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task Two_lines_of_one_product_are_one_question()
    {
        var product = await Shop.SellAsync(stock: 5);
        var first = await Shop.BuyAsync(product.Id, 3);
        OrderItem second = null!;
        await ActAsync(async platform => second = await platform.AddLineAsync(first.OrderId, product.Id, 2));
        var b = await Shop.BuyAsync(product.Id, 5);
        await ShipAsync(first, 3);
        await ShipAsync(second, 1);

        await ActAsync(platform => platform.CancelAsync(first.OrderId));

        Assert.Equal((4, 1, 0, 0, 0), Of(b));
        IsListed(first, 4, PutBacks.SHIPPED);
    }

    [Fact]
    public async Task A_number_that_somebody_counted_says_what_is_there()
    {
        var (product, a, b) = await PartlyShippedAsync();
        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        await _reckoning.TypeAsync(product, -4);
        await Shop.RunTaskAsync();
        NothingIsOpen();

        await _reckoning.ReceiveAsync(product, 3);
        Assert.Equal((1, 3, 0, 0, 0), Of(b));
    }

    [Fact]
    public async Task Events_that_nobody_heard_end_in_the_same()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 6);
        await Shop.DyingRequestAsync(async platform =>
        {
            await platform.CancelAsync(a.OrderId);
            await platform.DeleteLineAsync(a);
        });

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        Assert.Equal((3, 3, 0, 0, 0), Of(b));
        IsListed(a, 3, PutBacks.TWICE);
    }

    [Fact]
    public async Task Nothing_waits_and_it_is_listed_all_the_same()
    {
        var product = await Shop.SellAsync(stock: 10);
        var a = await Shop.BuyAsync(product.Id, 6);
        await ShipAsync(a, 4);

        await ActAsync(platform => platform.CancelAsync(a.OrderId));

        IsListed(a, 4, PutBacks.SHIPPED);
        await Shop.RunTaskAsync();
        IsListed(a, 4, PutBacks.SHIPPED);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(6, Shop.StockOf(product.Id));
    }
}

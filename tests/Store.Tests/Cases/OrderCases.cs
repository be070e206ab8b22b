using System.Globalization;
using Store.Tests.Running;

namespace Store.Tests.Cases;

/// <summary>What a clerk does on the order page, and what the shop then does with stock and money: nothing, or too much.</summary>
[Collection(CaseStores.NAME)]
public sealed class OrderCases(CaseStore store)
{
    private const string COMPLETE = "30";
    private const string CANCELLED = "40";

    private readonly Clerk _clerk = store.Clerk;
    private readonly Desk _desk = store.Desk;

    [Fact]
    public async Task Units_that_never_left_do_not_come_back()
    {
        var goods = await store.SellAsync(stock: 3);
        var a = await store.BuyAsync(goods, 5, "left@example.com");
        Assert.Equal(((2, 0, 0, 0, 0), -2), (await store.BooksAsync(a), await _clerk.StockOfAsync(goods.Id)));

        await _clerk.ShipAsync(a, await _desk.LineAsync(a), 3);
        await _desk.PressAsync(a, "ChangeOrderStatus", ("orderStatusId", COMPLETE));
        await _desk.ReturnAsync(a, 5);
        await _desk.LookAsync();

        Assert.Equal(((0, 0, 0, 0, 2), 3), (await store.BooksAsync(a), await _clerk.StockOfAsync(goods.Id)));
        using var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync(goods.Slug);
        Assert.Null(await shopper.NoticeForAsync(goods.Id, 3));
        var notice = await shopper.NoticeForAsync(goods.Id, 4);
        Assert.Equal((3, 1), (notice!.Now, notice.Later));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    [Theory]
    [InlineData("Refund", "Refunded", "refunded")]
    [InlineData("VoidOrder", "Voided", "payment voided")]
    public async Task Who_was_paid_back_is_passed_over_and_hears_nothing(string button, string payment, string held)
    {
        var (goods, a, b) = await TwoWaitAsync(button);
        await _desk.PressAsync(a, "MarkOrderAsPaid");
        await _desk.PressAsync(b, "MarkOrderAsPaid");
        await _desk.PressAsync(a, button);
        Assert.Equal(("Processing", payment), await _desk.StatusesAsync(a));
        var mails = await store.MailsToAsync($"{button}-a@example.com");

        await _clerk.SetStockAsync(goods.Id, -2);
        await _desk.LookAsync();

        Assert.Equal([(2, 0, 0, 0, 0), (0, 2, 0, 0, 0)], await BooksAsync(a, b));
        Assert.Contains(held, (await _clerk.BackorderOfAsync(a))["Held"], StringComparison.Ordinal);
        Assert.Equal("False", (await _clerk.BackorderOfAsync(a))["OnHold"]);
        Assert.Equal(mails, await store.MailsToAsync($"{button}-a@example.com"));
        Assert.Equal(-2, await _clerk.StockOfAsync(goods.Id));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    [Fact]
    public async Task A_partial_refund_is_asked_about_until_nothing_of_the_money_is_left()
    {
        var (goods, a, b) = await TwoWaitAsync("partial");
        await _desk.PressAsync(a, "MarkOrderAsPaid");
        var total = decimal.Parse((await _desk.OpenAsync(a)).QuerySelector("#total")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        await _desk.PressAsync(a, "Refund", ("amount", "10"));
        await _desk.LookAsync();

        Assert.Equal((("Processing", "PartiallyRefunded"), "$10.00"), (await _desk.StatusesAsync(a), await _desk.TextAsync(a, "#refunded")));
        var finding = Assert.Single(await _desk.FindingsAsync(goods.Sku));
        Assert.Equal($"Order {a} was partly refunded; still on backorder: 2.", finding.What);
        await _clerk.SetStockAsync(goods.Id, -3);
        Assert.Equal([(1, 1, 0, 0, 0), (2, 0, 0, 0, 0)], await BooksAsync(a, b));

        // The rest cannot go back "in full" any more, nor more than is left; what is left can.
        await _desk.PressAsync(a, "Refund");
        await _desk.PressAsync(a, "Refund", ("amount", total.ToString(CultureInfo.InvariantCulture)));
        Assert.Equal((("Processing", "PartiallyRefunded"), "$10.00"), (await _desk.StatusesAsync(a), await _desk.TextAsync(a, "#refunded")));
        await _desk.PressAsync(a, "Refund", ("amount", (total - 10).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal(("Processing", "Refunded"), await _desk.StatusesAsync(a));

        await _clerk.SetStockAsync(goods.Id, -1);
        await _desk.LookAsync();
        Assert.Equal([(1, 1, 0, 0, 0), (0, 2, 0, 0, 0)], await BooksAsync(a, b));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    [Theory]
    [InlineData("SentFromElsewhere", "The units count as shipped, and stock was corrected.", 0, 2, 0)]
    [InlineData("SentFromStock", "The units count as shipped.", 2, 0, -2, "Missing, although it seemed covered: 2.")]
    public async Task Complete_by_hand_is_out_of_the_queue_until_a_clerk_says_what_left(string action, string answer, int waiting, int allocated, int stock, params string[] left)
    {
        var (goods, a, b) = await TwoWaitAsync(action);
        await _desk.PressAsync(a, "ChangeOrderStatus", ("orderStatusId", COMPLETE));
        await _clerk.SetStockAsync(goods.Id, -2);
        await _desk.LookAsync();
        Assert.Equal([(2, 0, 0, 0, 0), (0, 2, 0, 0, 0)], await BooksAsync(a, b));

        var finding = Assert.Single(await _desk.FindingsAsync(goods.Sku));
        Assert.Equal($"Order {a} is complete, but never shipped: 2.", finding.What);
        Assert.Equal(["Sent from elsewhere", "Out of this delivery", "Dismiss"], finding.Buttons);
        Assert.Equal(answer, await _desk.DecideAsync(finding, action));
        await _desk.LookAsync();

        Assert.Equal([(0, 0, 0, 2, 0), (waiting, allocated, 0, 0, 0)], await BooksAsync(a, b));
        Assert.Equal(stock, await _clerk.StockOfAsync(goods.Id));
        // Whose goods were taken is for the clerk to tell.
        var findings = await _desk.FindingsAsync(goods.Sku);
        Assert.Equal(left, findings.Select(one => one.What));
        Assert.All(findings, one => Assert.StartsWith("An order that was set to complete took them, as you decided.", one.Why, StringComparison.Ordinal));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    [Fact]
    public async Task Cancelled_by_the_drop_down_is_owed_to_nobody_and_takes_from_nobody()
    {
        var goods = await store.SellAsync(stock: 3);
        var a = await store.BuyAsync(goods, 3, "status-a@example.com");
        var b = await store.BuyAsync(goods, 4, "status-b@example.com");
        await _desk.PressAsync(b, "ChangeOrderStatus", ("orderStatusId", CANCELLED));
        Assert.Equal(-4, await _clerk.StockOfAsync(goods.Id));
        await _desk.LookAsync();

        Assert.DoesNotContain(await _clerk.BackordersAsync(), row => row.OrderId == a);
        Assert.Equal((0, 0, 0, 0, 4), await store.BooksAsync(b));
        var finding = Assert.Single(await _desk.FindingsAsync(goods.Sku));
        Assert.Equal("Stock is 4 lower than orders explain.", finding.What);
        Assert.Equal($"Order {b} was cancelled by changing its status, which returns nothing to stock.", finding.Why);

        Assert.Equal("The stock was corrected.", await _desk.DecideAsync(finding, "Mend"));
        await _desk.LookAsync();
        Assert.Equal(0, await _clerk.StockOfAsync(goods.Id));
        Assert.Empty(await _desk.FindingsAsync(goods.Sku));
        Assert.DoesNotContain(await _clerk.BackordersAsync(), row => row.OrderId == a);
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    private async Task<(Goods Goods, int A, int B)> TwoWaitAsync(string name)
    {
        var goods = await store.SellAsync(stock: 0);

        return (goods, await store.BuyAsync(goods, 2, $"{name}-a@example.com"), await store.BuyAsync(goods, 2, $"{name}-b@example.com"));
    }

    private async Task<(int, int, int, int, int)[]> BooksAsync(params int[] orders)
    {
        var rows = await _clerk.BackordersAsync();

        return [.. orders.Select(order => Assert.Single(rows, row => row.OrderId == order).Books)];
    }
}

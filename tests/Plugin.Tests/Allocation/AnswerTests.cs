using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Allocation;

/// <summary>What the list says before and after something was done with several backorders.</summary>
public sealed class AnswerTests : IDisposable
{
    private const string ONLINE = "Payments.PayPalCommerce";

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_was_done_and_what_not_is_named_by_order_and_product()
    {
        var (kettle, pan) = (await WaitAsync("Kettle"), await WaitAsync("Pan"));
        await _shop.DoAsync<ClerkDesk>(desk => desk.RunAsync([_shop.BackorderOf(pan.OrderId).Id], ClerkActions.Hold("asked for")));

        var answer = await ActAsync(ClerkActions.Hold(""), kettle, pan);

        Assert.Equal($"Done: Order {Number(kettle)}, Kettle", Property<string>(answer, "message"));
        Assert.Equal([$"Order {Number(pan)}, Pan: no change"], Property<List<string>>(answer, "refused"));
        Assert.Equal((1, true), (Property<int>(answer, "done"), Property<bool>(answer, "isWarning")));
    }

    [Fact]
    public async Task Nothing_done_is_no_success()
    {
        var answer = await ActAsync(ClerkActions.Release(), await WaitAsync("Kettle"));

        Assert.Equal("Nothing was changed.", Property<string>(answer, "message"));
        Assert.True(Property<bool>(answer, "isWarning"));
    }

    [Fact]
    public async Task Of_many_only_the_first_that_were_refused_are_named()
    {
        var lines = new List<OrderItem>();
        foreach (var _ in Enumerable.Range(0, 12))
            lines.Add(await WaitAsync("Pan"));

        var refused = Property<List<string>>(await ActAsync(ClerkActions.Release(), [.. lines]), "refused").Single();

        Assert.EndsWith("; and 2 more: no units in this status", refused, StringComparison.Ordinal);
        Assert.Equal(10, refused.Split("Order ").Length - 1);
    }

    [Theory]
    [InlineData(ONLINE, PaymentStatus.Pending, MarkModel.UNPAID)]
    [InlineData("Payments.CashOnDelivery", PaymentStatus.Pending, MarkModel.PAID_LATER)]
    [InlineData(ONLINE, PaymentStatus.Authorized, "")]
    [InlineData(ONLINE, PaymentStatus.Paid, "")]
    public async Task Who_releases_sees_what_is_not_paid(string method, PaymentStatus status, string mark)
    {
        var line = await WaitAsync("Kettle");
        await _shop.RequestAsync(platform => platform.SetMethodAsync(line.OrderId, method, status));

        var row = await RowAsync(line);

        Assert.Equal(mark.Length == 0 ? [] : [mark], row.Marks.Select(one => one.Kind));
        Assert.Equal(mark.Length > 0, row.Warnings.StartsWith("not paid yet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Long_unpaid_is_said_once()
    {
        var line = await WaitAsync("Kettle");
        await _shop.RequestAsync(platform => platform.SetMethodAsync(line.OrderId, ONLINE, PaymentStatus.Pending));
        _shop.Clock.Advance(TimeSpan.FromDays(7));

        var row = await RowAsync(line);

        Assert.Equal("not paid", Assert.Single(row.Held));
        Assert.Empty(row.Marks);
    }

    [Fact]
    public async Task A_line_whose_stock_is_in_doubt_is_marked_and_for_vendors_it_is_not()
    {
        _shop.Settings.StockNumbersMean = (int)StockNumberMeaning.OnHand;
        var line = await WaitAsync("Kettle");
        await _shop.RequestAsync(platform => platform.SetMethodAsync(line.OrderId, ONLINE, PaymentStatus.Paid));
        await _shop.RequestAsync(platform => platform.EditAsync(line.ProductId, row => row.StockQuantity = 10));

        var mark = Assert.Single((await RowAsync(line)).Marks);
        Assert.Equal((MarkModel.DISCREPANCY, "open discrepancies: 1", line.ProductId), (mark.Kind, mark.Text, mark.ProductId));

        _shop.Vendor = new() { Id = _shop.BackorderOf(line.OrderId).VendorId };
        Assert.Empty((await RowAsync(line)).Marks);
    }

    private async Task<OrderItem> WaitAsync(string name)
    {
        var product = await _shop.SellAsync(stock: 0, row => row.Name = name);

        return await _shop.BuyAsync(product.Id, quantity: 2);
    }

    private async Task<BackorderModel> RowAsync(OrderItem line)
    {
        var list = await _shop.AskAsync<QueueListFactory, BackorderListModel>(lists => lists.PrepareListAsync(new() { Length = 20 }));

        return list.Data.Single(row => row.OrderItemId == line.Id);
    }

    private Task<object> ActAsync(ClerkDecision decide, params OrderItem[] lines) => _shop.AskAsync<AnswerFactory, object>(async answers =>
    {
        ClerkAnswer answer = null!;
        await _shop.DoAsync<ClerkDesk>(async desk => answer = await desk.RunAsync([.. lines.Select(line => _shop.BackorderOf(line.OrderId).Id)], decide));

        return await answers.PrepareAsync(answer);
    });

    private string Number(OrderItem line) => _shop.Rows<Order>().Single(order => order.Id == line.OrderId).CustomOrderNumber;

    private static T Property<T>(object answer, string name) => (T)answer.GetType().GetProperty(name)!.GetValue(answer)!;
}

using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;

namespace Plugin.Tests.Notifications;

/// <summary>Two lines of one product are told apart by what was chosen of it.</summary>
public sealed class LineNameTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Theory]
    [InlineData("", "Kettle 1")]
    [InlineData("Colour: Red", "Kettle 1 (Colour: Red)")]
    [InlineData("Colour: Red<br />Size: L", "Kettle 1 (Colour: Red, Size: L)")]
    [InlineData("Engraving: Tom &amp; Ann", "Kettle 1 (Engraving: Tom & Ann)")]
    public async Task A_line_is_named_with_what_was_chosen(string attributes, string name)
    {
        var (order, _) = await _mails.OrderAsync(quantity: 3);
        await ChooseAsync(order, attributes);
        var record = _mails.Shop.BackorderOf(order);

        Assert.Equal(name, await _mails.Shop.AskAsync<LineSummaries, string>(names => names.ProductAsync(record, 1)));
        Assert.Equal(name, await _mails.Shop.AskAsync<LineSummaries, string>(names => names.LineAsync(record, 1)));

        await _mails.Shop.AskAsync<AskToCancel, string?>(ask => ask.RunAsync(order, record.OrderItemId));
        Assert.Equal($"Cancel 3 × {name}", Assert.Single(_mails.Of(NotificationKind.CancelRequested)).Value("Request"));
    }

    [Fact]
    public async Task A_line_that_is_gone_is_named_by_its_product()
    {
        var (order, products) = await _mails.OrderAsync(quantity: 3);
        var record = new BackorderRecord { OrderId = order, OrderItemId = 4711, ProductId = products[0] };

        Assert.Equal("Kettle 1", await _mails.Shop.AskAsync<LineSummaries, string>(names => names.ProductAsync(record, 1)));
    }

    private Task ChooseAsync(int orderId, string attributes) => _mails.Shop.RequestAsync(async platform =>
    {
        var items = platform.Get<IRepository<OrderItem>>();
        var item = items.Table.Single(row => row.OrderId == orderId);
        item.AttributeDescription = attributes;
        await items.UpdateAsync(item, publishEvent: false);
    });
}

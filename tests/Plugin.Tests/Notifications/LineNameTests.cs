using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

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

        await _mails.Shop.AskAsync<AskToCancel, Outcome>(ask => ask.RunAsync(order, record.OrderItemId));
        Assert.Equal($"Cancel 3 × {name}", Assert.Single(_mails.Of(NotificationKind.CancelRequested)).Value("Request"));
    }

    [Fact]
    public async Task A_line_that_is_gone_is_named_by_its_product()
    {
        var (order, products) = await _mails.OrderAsync(quantity: 3);
        var record = new BackorderRecord { OrderId = order, OrderItemId = 4711, ProductId = products[0] };

        Assert.Equal("Kettle 1", await _mails.Shop.AskAsync<LineSummaries, string>(names => names.ProductAsync(record, 1)));
    }

    // The colours of one product, of which one has a number of its own.
    [Theory]
    [InlineData(true, "MUG-R", "Enamel Mug (Colour: Red), SKU MUG-R")]
    [InlineData(true, "", "Enamel Mug (Colour: Red), SKU MUG")]
    [InlineData(false, "MUG-R", "Enamel Mug (Colour: Red)")]
    public async Task A_line_is_named_with_its_sku_where_the_shop_shows_skus(bool isShown, string sku, string name)
    {
        var (order, _) = await _mails.OrderAsync(quantity: 3);
        await ChooseAsync(order, "Colour: Red");
        await ChangeAsync<Product>(row => (row.Name, row.Sku) = ("Enamel Mug", "MUG"));
        var combination = new ProductAttributeCombination { ProductId = _mails.Shop.Backorder().ProductId, Sku = sku };
        await _mails.Shop.RequestAsync(platform => platform.Get<IRepository<ProductAttributeCombination>>().InsertAsync(combination, publishEvent: false));
        var record = _mails.Shop.BackorderOf(order);
        record.CombinationId = combination.Id;
        _mails.Shop.Catalog.ShowSkuOnProductDetailsPage = isShown;

        Assert.Equal(name, await NameAsync(record, isClerk: false));
        Assert.Equal($"Enamel Mug (Colour: Red), SKU {(sku.Length > 0 ? sku : "MUG")}", await NameAsync(record, isClerk: true));
    }

    [Fact]
    public async Task Each_line_of_an_order_has_its_own_name_in_mails_account_and_queue()
    {
        var (order, _) = await _mails.OrderAsync(lines: 2, quantity: 3);
        await ChangeAsync<Product>(row => (row.Name, row.Sku) = ("Enamel Mug", $"MUG-{row.Id}"));
        await ChangeAsync<OrderItem>(row => row.AttributeDescription = row.ProductId == _mails.Shop.Rows<BackorderRecord>()[0].ProductId ? "Colour: Red" : "Colour: Blue");
        _mails.Shop.Catalog.ShowSkuOnProductDetailsPage = true;
        var records = _mails.Shop.Rows<BackorderRecord>();
        string[] names = [$"Enamel Mug (Colour: Red), SKU MUG-{records[0].ProductId}", $"Enamel Mug (Colour: Blue), SKU MUG-{records[1].ProductId}"];

        var row = _mails.Shop.Rows<Order>().Single(one => one.Id == order);
        var lines = await _mails.Shop.AskAsync<LineSummaries, IReadOnlyList<LineSummaries.Summary>>(one => one.MakeAsync(row, records, 1));
        var choices = await _mails.Shop.AskAsync<OrderRequestsFactory, BackorderChoicesModel>(one => one.PrepareAsync(row, "", "", ""));
        var page = await _mails.Shop.AskAsync<BackorderQuery, IReadOnlyList<BackorderQueryRow>>(one => one.PageAsync(new(new() { Length = 10 }, 0, null, null, null)));

        Assert.Equal(names, lines.Select(line => line.Product));
        Assert.Equal(names, choices.Lines.Select(line => line.Product));
        Assert.Equal(["Colour: Blue", "Colour: Red"], page.Select(one => one.Attributes).Order());
    }

    private Task<string> NameAsync(BackorderRecord record, bool isClerk)
    {
        return _mails.Shop.AskAsync<LineNames, string>(names => names.ProductAsync(record, 1, isClerk));
    }

    private Task ChangeAsync<TRow>(Action<TRow> change) where TRow : BaseEntity => _mails.Shop.RequestAsync(async platform =>
    {
        var rows = platform.Get<IRepository<TRow>>();
        foreach (var row in rows.Table.ToList())
        {
            change(row);
            await rows.UpdateAsync(row, publishEvent: false);
        }
    });

    private Task ChooseAsync(int orderId, string attributes) => _mails.Shop.RequestAsync(async platform =>
    {
        var items = platform.Get<IRepository<OrderItem>>();
        var item = items.Table.Single(row => row.OrderId == orderId);
        item.AttributeDescription = attributes;
        await items.UpdateAsync(item, publishEvent: false);
    });
}

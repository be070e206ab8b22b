using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Plugin.Tests.Shop;

namespace Plugin.Tests.BackInStock;

public sealed class BackInStockTests : IDisposable
{
    private readonly NotifyShop _notify = new();
    private readonly TestShop _shop;
    private readonly Customer _ada;

    public BackInStockTests()
    {
        _shop = _notify.Shop;
        _ada = _notify.Account(5, "ada@example.com");
    }

    public void Dispose() => _notify.Dispose();

    [Fact]
    public async Task Waves_are_no_larger_than_what_is_free()
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var number = 1; number <= 5; number++)
            await _notify.WantAsync(product, Registered(number));
        await _notify.SetStockAsync(product, 2);

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com"], _notify.MailedTo());
        Assert.Equal([Notified, Notified, Waiting, Waiting, Waiting], _notify.States());
    }

    [Fact]
    public async Task The_next_are_told_when_a_hold_has_run_out()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, Registered(1));
        await _notify.WantAsync(product, Registered(2));
        await _notify.SetStockAsync(product, 1);
        await _shop.RunTaskAsync();

        _shop.Clock.Advance(TimeSpan.FromHours(48));
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com"], _notify.MailedTo());
        Assert.Equal([BackInStockState.Expired, Notified], _notify.States());
    }

    [Fact]
    public async Task Who_orders_makes_room_for_the_next()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _ada);
        await _notify.WantAsync(product, Registered(2));
        await _notify.SetStockAsync(product, 2);
        _shop.Settings.NotifyHoldHours = 48;
        await _notify.SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal(["ada@example.com"], _notify.MailedTo());

        var item = await _shop.BuyAsync(product.Id, 1);
        await _notify.PlacedByAsync(item.OrderId, _ada.Id);
        await _notify.SetStockAsync(product, 1);
        await _shop.RunTaskAsync();

        Assert.Equal(["ada@example.com", "c2@example.com"], _notify.MailedTo());
        Assert.Equal([BackInStockState.Ordered, Notified], _notify.States());
    }

    [Fact]
    public async Task Goods_that_the_queue_of_orders_needs_are_told_to_nobody()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, 3);
        await _notify.WantAsync(product, _ada);

        await _notify.SetStockAsync(product, -1);
        await _shop.RunTaskAsync();
        await _notify.SetStockAsync(product, 0);
        await _shop.RunTaskAsync();
        Assert.Empty(_notify.MailedTo());

        await _notify.SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal(["ada@example.com"], _notify.MailedTo());
    }

    [Fact]
    public async Task A_guest_is_told_only_after_the_address_was_confirmed()
    {
        var product = await _shop.SellAsync(stock: 0);
        var guest = new Customer { Id = 9 };

        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, guest, "eve@example.com"));
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, guest, "EVE@example.com"));
        await _notify.SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal([(BackInStockMails.CONFIRM, "eve@example.com")], _notify.Mails());

        var record = Assert.Single(_shop.Rows<BackInStockRecord>());
        await _notify.ConfirmAsync(record);
        await _shop.RunTaskAsync();
        Assert.Equal((BackInStockMails.BACK, "eve@example.com"), _notify.Mails()[^1]);
    }

    [Fact]
    public async Task An_address_that_nobody_confirms_is_forgotten_after_a_week()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, new Customer { Id = 9 }, "eve@example.com");

        _shop.Clock.Advance(TimeSpan.FromDays(8));
        await _shop.RunTaskAsync();

        Assert.Equal([BackInStockState.Expired], _notify.States());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b\r\nBcc: c@d")]
    [InlineData("Eve <eve@example.com>")]
    public async Task What_is_no_address_is_not_listed(string typed)
    {
        var product = await _shop.SellAsync(stock: 0);

        Assert.Equal<WantOutcome>(Refusal.AddressInvalid, await _notify.WantAsync(product, new Customer { Id = 9 }, typed));

        Assert.Empty(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task Who_is_on_the_list_is_not_listed_twice()
    {
        var product = await _shop.SellAsync(stock: 0);

        Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _ada));
        Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _ada));

        Assert.Single(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task What_is_there_is_not_waited_for()
    {
        var product = await _shop.SellAsync(stock: 1);

        Assert.Equal<WantOutcome>(Refusal.InStock, await _notify.WantAsync(product, _ada));

        Assert.Empty(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task A_combination_is_waited_for_by_itself()
    {
        var combination = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        var product = _shop.Rows<Product>().Single();
        Assert.Equal<WantOutcome>(Refusal.ChoiceMissing, await _notify.WantAsync(product, _ada, xml: "<blue/>"));
        Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _ada, xml: "<red/>"));

        await _shop.RequestAsync(platform => platform.SetStockAsync(combination, 1));
        await _shop.RunTaskAsync();

        Assert.Equal(["ada@example.com"], _notify.MailedTo());
    }

    [Fact]
    public async Task Two_servers_tell_each_once()
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var number = 1; number <= 4; number++)
            await _notify.WantAsync(product, Registered(number));
        await _notify.SetStockAsync(product, 3);
        _shop.Clock.Advance(TimeSpan.FromMinutes(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _shop.DoAsync<ServeBackInStock>(serve => serve.RunAsync()))));
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com", "c3@example.com"], _notify.MailedTo().Order());
    }

    [Fact]
    public async Task A_link_of_the_mail_fits_its_row_only()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _ada);
        var record = Assert.Single(_shop.Rows<BackInStockRecord>());
        var url = await _shop.AskAsync<BackInStockLinks, string>(links => links.UrlAsync(record));
        var token = url[(url.LastIndexOf('/') + 1)..];

        Assert.Equal(record.Id, (await _shop.AskAsync<BackInStockLinks, BackInStockRecord?>(links => links.FindAsync(token)))?.Id);

        record.Secret = "another";
        await _shop.Database.Repository<BackInStockRecord>().UpdateAsync(record, publishEvent: false);
        Assert.Null(await _shop.AskAsync<BackInStockLinks, BackInStockRecord?>(links => links.FindAsync(token)));
    }

    private static BackInStockState Waiting => BackInStockState.Waiting;

    private static BackInStockState Notified => BackInStockState.Notified;

    private Customer Registered(int number) => _notify.Account(100 + number, $"c{number}@example.com");
}

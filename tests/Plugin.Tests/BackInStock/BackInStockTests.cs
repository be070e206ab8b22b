using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Messages;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.BackInStock;

public sealed class BackInStockTests : IDisposable
{
    private static readonly Customer _ada = new() { Id = 5, Email = "ada@example.com" };

    private readonly IWorkflowMessageService _mails = Substitute.For<IWorkflowMessageService>();
    private readonly TestShop _shop;

    public BackInStockTests()
    {
        var customers = Substitute.For<ICustomerService>();
        customers.IsRegisteredAsync(Arg.Any<Customer>()).Returns(call => call.Arg<Customer>().Email is not null);
        var templates = Substitute.For<IMessageTemplateService>();
        templates.GetMessageTemplatesByNameAsync(Arg.Any<string>(), Arg.Any<int?>()).Returns(call => [new MessageTemplate { Name = call.Arg<string>(), IsActive = true }]);
        var accounts = Substitute.For<IEmailAccountService>();
        accounts.GetEmailAccountByIdAsync(Arg.Any<int>()).Returns(new EmailAccount { Id = 1 });
        _shop = new(services => services.AddSingleton(customers).AddSingleton(templates).AddSingleton(accounts).AddSingleton(_mails));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Waves_are_no_larger_than_what_is_free()
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var number = 1; number <= 5; number++)
            await WantAsync(product, Registered(number));
        await SetStockAsync(product, 2);

        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com"], MailedTo());
        Assert.Equal([Notified, Notified, Waiting, Waiting, Waiting], States());
    }

    [Fact]
    public async Task The_next_are_told_when_a_hold_has_run_out()
    {
        var product = await _shop.SellAsync(stock: 0);
        await WantAsync(product, Registered(1));
        await WantAsync(product, Registered(2));
        await SetStockAsync(product, 1);
        await _shop.RunTaskAsync();

        _shop.Clock.Advance(TimeSpan.FromHours(48));
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com"], MailedTo());
        Assert.Equal([BackInStockState.Expired, Notified], States());
    }

    [Fact]
    public async Task Who_orders_makes_room_for_the_next()
    {
        var product = await _shop.SellAsync(stock: 0);
        await WantAsync(product, _ada);
        await WantAsync(product, Registered(2));
        await SetStockAsync(product, 2);
        _shop.Settings.NotifyHoldHours = 48;
        await SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal(["ada@example.com"], MailedTo());

        var item = await _shop.BuyAsync(product.Id, 1);
        await PlacedByAsync(item.OrderId, _ada.Id);
        await SetStockAsync(product, 1);
        await _shop.RunTaskAsync();

        Assert.Equal(["ada@example.com", "c2@example.com"], MailedTo());
        Assert.Equal([BackInStockState.Ordered, Notified], States());
    }

    [Fact]
    public async Task Goods_that_the_queue_of_orders_needs_are_told_to_nobody()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, 3);
        await WantAsync(product, _ada);

        await SetStockAsync(product, -1);
        await _shop.RunTaskAsync();
        await SetStockAsync(product, 0);
        await _shop.RunTaskAsync();
        Assert.Empty(MailedTo());

        await SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal(["ada@example.com"], MailedTo());
    }

    [Fact]
    public async Task A_guest_is_told_only_after_the_address_was_confirmed()
    {
        var product = await _shop.SellAsync(stock: 0);
        var guest = new Customer { Id = 9 };

        Assert.Equal(WantAnswer.Confirm, await WantAsync(product, guest, "eve@example.com"));
        Assert.Equal(WantAnswer.Confirm, await WantAsync(product, guest, "EVE@example.com"));
        await SetStockAsync(product, 1);
        await _shop.RunTaskAsync();
        Assert.Equal([(BackInStockMails.CONFIRM, "eve@example.com")], Mails());

        var record = Assert.Single(_shop.Rows<BackInStockRecord>());
        await _shop.DoAsync<BackInStockList>(list => list.ConfirmAsync(record));
        await _shop.RunTaskAsync();
        Assert.Equal((BackInStockMails.BACK, "eve@example.com"), Mails()[^1]);
    }

    [Fact]
    public async Task An_address_that_nobody_confirms_is_forgotten_after_a_week()
    {
        var product = await _shop.SellAsync(stock: 0);
        await WantAsync(product, new Customer { Id = 9 }, "eve@example.com");

        _shop.Clock.Advance(TimeSpan.FromDays(8));
        await _shop.RunTaskAsync();

        Assert.Equal([BackInStockState.Expired], States());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b\r\nBcc: c@d")]
    [InlineData("Eve <eve@example.com>")]
    public async Task What_is_no_address_is_not_listed(string typed)
    {
        var product = await _shop.SellAsync(stock: 0);

        Assert.Equal(WantAnswer.Address, await WantAsync(product, new Customer { Id = 9 }, typed));

        Assert.Empty(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task Who_is_on_the_list_is_not_listed_twice()
    {
        var product = await _shop.SellAsync(stock: 0);

        Assert.Equal(WantAnswer.Listed, await WantAsync(product, _ada));
        Assert.Equal(WantAnswer.Listed, await WantAsync(product, _ada));

        Assert.Single(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task What_is_there_is_not_waited_for()
    {
        var product = await _shop.SellAsync(stock: 1);

        Assert.Equal(WantAnswer.InStock, await WantAsync(product, _ada));

        Assert.Empty(_shop.Rows<BackInStockRecord>());
    }

    [Fact]
    public async Task A_combination_is_waited_for_by_itself()
    {
        var combination = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        var product = _shop.Rows<Product>().Single();
        Assert.Equal(WantAnswer.Choose, await WantAsync(product, _ada, xml: "<blue/>"));
        Assert.Equal(WantAnswer.Listed, await WantAsync(product, _ada, xml: "<red/>"));

        await _shop.RequestAsync(platform => platform.SetStockAsync(combination, 1));
        await _shop.RunTaskAsync();

        Assert.Equal(["ada@example.com"], MailedTo());
    }

    [Fact]
    public async Task Two_servers_tell_each_once()
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var number = 1; number <= 4; number++)
            await WantAsync(product, Registered(number));
        await SetStockAsync(product, 3);
        _shop.Clock.Advance(TimeSpan.FromMinutes(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _shop.DoAsync<ServeBackInStock>(serve => serve.RunAsync()))));
        await _shop.RunTaskAsync();

        Assert.Equal(["c1@example.com", "c2@example.com", "c3@example.com"], MailedTo().Order());
    }

    [Fact]
    public async Task A_link_of_the_mail_fits_its_row_only()
    {
        var product = await _shop.SellAsync(stock: 0);
        await WantAsync(product, _ada);
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

    private static Customer Registered(int number) => new() { Id = 100 + number, Email = $"c{number}@example.com" };

    private async Task<WantAnswer> WantAsync(Product product, Customer customer, string? typed = null, string xml = "")
    {
        var answer = await _shop.AskAsync<WantToHear, WantAnswer>(want => want.RunAsync(product, xml, 1, new(customer, typed, TestShop.STORE, 1)));
        _shop.Clock.Advance(TimeSpan.FromSeconds(1));

        return answer;
    }

    private Task SetStockAsync(Product product, int stock) => _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, stock));

    private async Task PlacedByAsync(int orderId, int customerId)
    {
        var order = _shop.Rows<Order>().Single(row => row.Id == orderId);
        order.CustomerId = customerId;
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }

    private IReadOnlyList<BackInStockState> States() => [.. _shop.Rows<BackInStockRecord>().OrderBy(row => row.Id).Select(row => (BackInStockState)row.StateId)];

    private IReadOnlyList<(string Template, string To)> Mails() =>
    [
        .. _mails.ReceivedCalls()
            .Where(call => call.GetMethodInfo().Name == nameof(IWorkflowMessageService.SendNotificationAsync))
            .Select(call => (((MessageTemplate)call.GetArguments()[0]!).Name, (string)call.GetArguments()[4]!))
    ];

    private IEnumerable<string> MailedTo() => Mails().Where(mail => mail.Template == BackInStockMails.BACK).Select(mail => mail.To);
}

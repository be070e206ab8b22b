using System.Text.RegularExpressions;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>Goods that customers were told to be there, that are missing after all, and come again.</summary>
public sealed class MissingAgainTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task What_was_told_to_be_missing_is_told_again_when_it_comes()
    {
        var (_, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        await MissAsync(products[0], -2);
        await TellAsync();
        Assert.Equal(["2 reserved for you", "2 on backorder (ships June 3&#x2013;5)"], Said());

        await _mails.ArriveAsync(products);

        Assert.Equal(["2 reserved for you", "2 on backorder (ships June 3&#x2013;5)", "2 reserved for you"], Said());
        Assert.Equal([NotificationKind.Allocated, NotificationKind.PutOnBackorder, NotificationKind.Allocated], Kinds());
    }

    [Fact]
    public async Task Fewer_units_than_were_told_are_no_good_news()
    {
        var (_, products) = await _mails.OrderAsync(quantity: 3);
        await _mails.ArriveAsync(products);

        await MissAsync(products[0], -3);
        await _mails.Shop.RequestAsync(platform => platform.SetStockAsync(products[0], -1));
        Assert.Equal((1, 2, 0, 0, 0), _mails.Shop.Backorder().Books());
        await _mails.ArriveAsync(products);

        Assert.Equal((0, 3, 0, 0, 0), _mails.Shop.Backorder().Books());
        Assert.Equal(["3 reserved for you"], Said());
    }

    [Fact]
    public async Task What_another_mail_listed_as_missing_is_told_when_it_comes()
    {
        var (order, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        await MissAsync(products[0], -2);
        await _mails.PromiseAsync(order, new(2026, 7, 1));
        Assert.Equal(["2 reserved for you", "2 on backorder (ships July 1)"], Said());

        await _mails.ArriveAsync(products);

        Assert.Equal(["2 reserved for you", "2 on backorder (ships July 1)", "2 reserved for you"], Said());
    }

    [Fact]
    public async Task Nobody_is_told_of_a_shortage_that_is_over()
    {
        var (_, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        await MissAsync(products[0], -2);
        await _mails.ArriveAsync(products);
        var notes = _mails.Shop.Rows<OrderNote>().Count;

        await TellAsync();

        Assert.Equal((0, 2, 0, 0, 0), _mails.Shop.Backorder().Books());
        Assert.Equal(["2 reserved for you"], Said());
        Assert.Equal(notes, _mails.Shop.Rows<OrderNote>().Count);
    }

    [Fact]
    public async Task Who_knows_that_it_waits_is_not_told_so_again()
    {
        // Taken back before anybody heard that it was there.
        _mails.Shop.Settings.TellAllocated = false;
        var (_, products) = await _mails.OrderAsync();
        await _mails.PromiseAsync(_mails.Shop.Backorder().OrderId, new(2026, 7, 1));
        await _mails.ArriveAsync(products);
        await MissAsync(products[0], -2);

        await TellAsync();

        Assert.Equal(["2 on backorder (ships July 1)"], Said());
    }

    /// <summary>Written down, and seen twice.</summary>
    private async Task MissAsync(int productId, int stock)
    {
        await _mails.Shop.RequestAsync(platform => platform.SetStockAsync(productId, stock));
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();
    }

    /// <summary>A clerk presses the button that tells the customers.</summary>
    private Task TellAsync()
    {
        var finding = _mails.Shop.Rows<DiscrepancyRecord>().Single(row => row.KindId == (int)DiscrepancyKind.LateShortage);

        return _mails.Shop.DoAsync<TellLateShoppers>(tell => tell.RunAsync(finding));
    }

    private IEnumerable<string> Said() => _mails.Mails.Select(mail => Regex.Match(mail.Value("Lines"), "</td><td[^>]*>([^<]*)</td>").Groups[1].Value);

    private IEnumerable<NotificationKind> Kinds() => _mails.Mails.Select(mail => Enum.Parse<NotificationKind>(mail.Template.Split('.')[1]));
}

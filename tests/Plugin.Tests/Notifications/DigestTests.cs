using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Web.Public.Notifications.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Public.Notifications.Models;

namespace Plugin.Tests.Notifications;

/// <summary>The weekly overview, and the way out of it.</summary>
public sealed class DigestTests : IDisposable
{
    private const string DIGEST = "Backorders.Digest.CustomerNotification";

    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task Nobody_gets_one_unless_the_shop_wants_it()
    {
        await _mails.OrderAsync();

        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
        Assert.DoesNotContain(_mails.Shop.Rows<NotificationRecord>(), claim => claim.Kind.StartsWith("digest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_waits_gets_one_each_week_on_its_day()
    {
        _mails.Shop.Settings.SendDigest = true;
        // The promised days pass meanwhile.
        _mails.Shop.Settings.TellDelayedAgain = _mails.Shop.Settings.TellDateChanged = false;
        await _mails.OrderAsync(lines: 2);

        // Monday, twice; Tuesday; the next Monday.
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();
        Assert.Equal(DIGEST, Assert.Single(_mails.Mails).Template);
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(1));
        await _mails.Shop.RunTaskAsync();
        Assert.Single(_mails.Mails);
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(6));
        await _mails.Shop.RunTaskAsync();

        Assert.Equal([DIGEST, DIGEST], _mails.Mails.Select(mail => mail.Template));
        Assert.StartsWith("https://shop.example.com/backorders/unsubscribe?token=", _mails.Mails[0].Value("UnsubscribeUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_nothing_any_more_gets_none()
    {
        _mails.Shop.Settings.SendDigest = true;
        var (_, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        _mails.Mails.Clear();

        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
    }

    [Fact]
    public async Task The_link_shows_and_only_its_button_ends_them()
    {
        _mails.Shop.Settings.SendDigest = true;
        // The promised days pass meanwhile.
        _mails.Shop.Settings.TellDelayedAgain = _mails.Shop.Settings.TellDateChanged = false;
        await _mails.OrderAsync();
        await _mails.Shop.RunTaskAsync();
        var token = Assert.Single(_mails.Mails).Value("UnsubscribeUrl").Split("token=")[1];

        var shown = await AskAsync(page => page.Show(token));
        Assert.Equal(token, shown.Token);
        Assert.Equal("guest@example.com receives a weekly summary from Fernhill while an order is on backorder.", shown.Text);
        Assert.Empty(_mails.Shop.Rows<OptOutRecord>());

        var confirmed = await AskAsync(page => page.Confirm(token));
        await AskAsync(page => page.Confirm(token));
        Assert.Null(confirmed.Token);
        var kept = Assert.Single(_mails.Shop.Rows<OptOutRecord>());
        Assert.Equal((Plugin.Tests.Shop.TestShop.STORE, "guest@example.com"), (kept.StoreId, kept.Email));

        // The address is the same in capital letters.
        _mails.Billing.Email = "Guest@Example.com";
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(7));
        await _mails.Shop.RunTaskAsync();
        Assert.Single(_mails.Mails);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1|guest@example.com")]
    [InlineData("CfDJ8")]
    public async Task A_link_that_the_shop_never_wrote_ends_nothing(string? token)
    {
        var shown = await AskAsync(page => page.Show(token));
        var confirmed = await AskAsync(page => page.Confirm(token));

        Assert.Equal("This link is not valid. Please use the link in your latest email.", shown.Text);
        Assert.Equal(shown.Text, confirmed.Text);
        Assert.Empty(_mails.Shop.Rows<OptOutRecord>());
    }

    [Fact]
    public async Task An_address_may_have_any_signs()
    {
        var read = await _mails.Shop.AskAsync<UnsubscribeLinks, (int, string)?>(async links => await links.ReadAsync(await links.TokenAsync(3, "o|d'd+ä@example.com")));

        Assert.Equal((3, "o|d'd+ä@example.com"), read);
    }

    [Fact]
    public async Task A_link_is_read_by_a_server_that_was_set_up_anew()
    {
        var token = await _mails.Shop.AskAsync<UnsubscribeLinks, string>(links => links.TokenAsync(3, "guest@example.com"));

        var read = await _mails.Shop.AskAsync<UnsubscribeLinks, (int, string)?>(_ => AnewAsync(token));

        Assert.Equal((3, "guest@example.com"), read);
        Assert.DoesNotContain("guest", token, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_link_that_was_sent_by_an_earlier_version_is_read_where_its_keys_are()
    {
        var token = await _mails.Shop.AskAsync<IDataProtectionProvider, string>(
            keys => Task.FromResult(keys.CreateProtector("Nop.Plugin.Misc.Backorders.Unsubscribe").Protect("3|guest@example.com")));

        Assert.Equal((3, "guest@example.com"), await _mails.Shop.AskAsync<UnsubscribeLinks, (int, string)?>(links => links.ReadAsync(token)));
        Assert.Null(await _mails.Shop.AskAsync<UnsubscribeLinks, (int, string)?>(_ => AnewAsync(token)));
    }

    // Another server, and another ring of keys: only the database is the same.
    private async Task<(int, string)?> AnewAsync(string token)
    {
        return await _mails.Shop.AskAsync<LinkKeys, (int, string)?>(keys => new UnsubscribeLinks(keys, null!, new EphemeralDataProtectionProvider()).ReadAsync(token));
    }

    private async Task<UnsubscribeModel> AskAsync(Func<BackorderUnsubscribeController, Task<IActionResult>> ask)
    {
        UnsubscribeModel model = null!;
        await _mails.Shop.RequestAsync(async platform => model = (UnsubscribeModel)((ViewResult)await ask(platform.Make<BackorderUnsubscribeController>())).Model!);

        return model;
    }
}

using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Plugin.Tests.Notifications;

/// <summary>What was overdue when the plugin learned to tell of it. June 3–5 was promised; the update comes on June 10.</summary>
public sealed class UpdatedShopTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Theory]
    [InlineData("1.0.0")]
    [InlineData("1.1.0")]
    [InlineData("1.1.9.4")]
    public async Task An_update_from_a_version_that_told_nothing_apologises_to_nobody(string version)
    {
        var (order, _) = await _mails.OrderAsync(lines: 2);
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(9));

        await _mails.Shop.DoAsync<Untold>(untold => untold.UpdatedAsync(version));
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
        Assert.Empty(_mails.Shop.Rows<ToTellRecord>());
        Assert.Equal([Revision.OVERDUE_BEFORE, Revision.OVERDUE_BEFORE], Reasons());
        Assert.All(Records(order), record => Assert.Equal(Promise.Of(Day(12), Day(16), PromiseBasis.ShopLeadTime), record.CurrentPromise()));

        // What becomes overdue from now on is told.
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(7));
        await _mails.Shop.RunTaskAsync();
        Assert.Single(_mails.Mails);
    }

    [Theory]
    [InlineData("1.2.0")]
    [InlineData("1.3.0")]
    [InlineData("")]
    public async Task An_update_from_a_version_that_tells_keeps_nothing_back(string version)
    {
        await _mails.OrderAsync();
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(9));

        await _mails.Shop.DoAsync<Untold>(untold => untold.UpdatedAsync(version));
        await _mails.Shop.RunTaskAsync();

        Assert.Single(_mails.Mails);
        Assert.Equal([Revision.OVERDUE], Reasons());
    }

    [Fact]
    public async Task A_plugin_that_is_installed_again_apologises_to_nobody_for_the_time_without_it()
    {
        await _mails.OrderAsync();
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(90));

        await _mails.Shop.DoAsync<Untold>(untold => untold.InstalledAsync());
        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
    }

    private IEnumerable<string> Reasons() => _mails.Shop.Rows<HistoryRecord>().Where(row => row.KindId == (int)EntryKind.PromiseRevised).Select(row => row.Reason);

    private IEnumerable<BackorderRecord> Records(int order) => _mails.Shop.Rows<BackorderRecord>().Where(record => record.OrderId == order);

    private static DateOnly Day(int day) => new(2026, 6, day);
}

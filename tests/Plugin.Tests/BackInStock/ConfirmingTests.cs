using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Plugin.Tests.Shop;

namespace Plugin.Tests.BackInStock;

/// <summary>Anybody can type anybody's address.</summary>
public sealed class ConfirmingTests : IDisposable
{
    private const string EVE = "eve@example.com";

    private readonly NotifyShop _notify = new();

    private TestShop Shop => _notify.Shop;

    public void Dispose() => _notify.Dispose();

    [Fact]
    public async Task What_a_guest_typed_keeps_the_account_with_that_address_off_no_list()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, EVE);

        Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _notify.Account(5, EVE)));
        await _notify.SetStockAsync(product, 2);
        await Shop.RunTaskAsync();

        Assert.Equal([EVE], _notify.MailedTo());
        Assert.Equal([BackInStockState.Unconfirmed, BackInStockState.Notified], _notify.States());
    }

    [Fact]
    public async Task What_an_earlier_version_kept_of_a_guest_becomes_the_accounts()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, EVE);
        var old = Assert.Single(_notify.Entries());
        (old.Claim, old.ConfirmationSentOnUtc) = (old.Claim["typed-".Length..], null);
        await Shop.Database.Repository<BackInStockRecord>().UpdateAsync(old, publishEvent: false);

        await _notify.WantAsync(product, _notify.Account(5, EVE));

        var row = Assert.Single(_notify.Entries());
        Assert.Equal((5, NotifyShop.LISTED), (row.CustomerId, row.StateId));
    }

    [Fact]
    public async Task Who_confirms_what_the_account_has_done_is_told_once()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, EVE);
        await _notify.WantAsync(product, _notify.Account(5, EVE));

        await _notify.ConfirmAsync(_notify.Entries()[0]);
        await _notify.SetStockAsync(product, 5);
        await Shop.RunTaskAsync();

        Assert.Equal([EVE], _notify.MailedTo());
        Assert.Equal([BackInStockState.Joined, BackInStockState.Notified], _notify.States());
    }

    [Fact]
    public async Task A_confirmed_guest_who_registers_finds_the_entry_in_the_account()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, EVE);
        await _notify.ConfirmAsync(_notify.Entries()[0]);

        Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _notify.Account(5, EVE)));

        Assert.Equal(5, Assert.Single(_notify.Entries()).CustomerId);
    }

    [Fact]
    public async Task A_lost_confirmation_can_be_asked_for_once_an_hour()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, EVE);
        Shop.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));
        Assert.Equal(1, _notify.Confirmations(EVE));

        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));

        Assert.Equal(2, _notify.Confirmations(EVE));
        Assert.Single(_notify.Entries());
    }

    [Fact]
    public async Task A_confirmation_that_did_not_go_out_can_be_asked_for_at_once()
    {
        var product = await Shop.SellAsync(stock: 0);
        _notify.IsActive = false;
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));
        Assert.Equal(0, _notify.Confirmations(EVE));

        _notify.IsActive = true;
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));
        Assert.Equal(1, _notify.Confirmations(EVE));
    }

    [Fact]
    public async Task A_confirmation_that_failed_is_sent_by_the_task()
    {
        var product = await Shop.SellAsync(stock: 0);
        _notify.Failure = new InvalidOperationException("no queue");
        Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, _notify.Guest, EVE));
        _notify.Failure = null;

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        // The first is the one that failed.
        Assert.Equal(2, _notify.Confirmations(EVE));
    }

    [Fact]
    public async Task One_address_is_asked_three_times_an_hour()
    {
        for (var number = 1; number <= 5; number++)
            Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(await Shop.SellAsync(stock: 0, row => row.Sku = $"KE-{number}"), new Customer { Id = 900 + number }, number % 2 == 0 ? EVE : "EVE@example.com", ip: $"10.0.0.{number}"));
        Assert.Equal(3, _notify.Mails().Count);

        Shop.Clock.Advance(TimeSpan.FromHours(1));
        await _notify.WantAsync(Shop.Rows<Product>().Last(), _notify.Guest, EVE);
        Assert.Equal(4, _notify.Mails().Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_visitor_asks_ten_addresses_an_hour(bool byIp)
    {
        var product = await Shop.SellAsync(stock: 0);
        for (var number = 1; number <= 13; number++)
            Assert.Equal(WantOutcome.Confirm, await _notify.WantAsync(product, new Customer { Id = byIp ? 900 + number : 9 }, $"g{number}@example.com", ip: byIp ? "203.0.113.7" : $"10.0.0.{number}"));

        Assert.Equal(10, _notify.Mails().Count);
        Assert.DoesNotContain("203.0.113.7", string.Join(' ', _notify.Entries().Select(row => row.AskedFrom)), StringComparison.Ordinal);

        Shop.Clock.Advance(TimeSpan.FromHours(1));
        await Shop.RunTaskAsync();
        Assert.All(_notify.Entries(), row => Assert.Equal(("", 0), (row.AskedFrom, row.AskedByVisitor)));
    }

    [Fact]
    public async Task Accounts_are_not_asked_and_do_not_count()
    {
        var product = await Shop.SellAsync(stock: 0);
        for (var number = 1; number <= 20; number++)
            Assert.Equal(WantOutcome.Listed, await _notify.WantAsync(product, _notify.Account(100 + number, $"c{number}@example.com"), ip: "203.0.113.7", isHuman: false));

        Assert.Empty(_notify.Mails());
        Assert.Equal(20, _notify.Entries().Count);
    }

    [Fact]
    public async Task A_guest_who_does_not_pass_the_captcha_is_not_listed()
    {
        var product = await Shop.SellAsync(stock: 0);

        Assert.Equal<WantOutcome>(Refusal.NotProvenHuman, await _notify.WantAsync(product, _notify.Guest, EVE, isHuman: false));

        Assert.Empty(_notify.Entries());
        Assert.Empty(_notify.Mails());
    }

    [Theory]
    [InlineData(1_000_000, 10_000)]
    [InlineData(1, 4)]
    [InlineData(-3, 4)]
    [InlineData(30, 30)]
    public async Task The_quantity_is_one_that_may_be_ordered(int asked, int kept)
    {
        var product = await Shop.SellAsync(stock: 0, row => (row.OrderMinimumQuantity, row.OrderMaximumQuantity) = (4, 10_000));

        await _notify.WantAsync(product, _notify.Guest, EVE, quantity: asked);

        Assert.Equal(kept, Assert.Single(_notify.Entries()).Units);
    }
}

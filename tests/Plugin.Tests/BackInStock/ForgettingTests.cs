using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Compliance;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Plugin.Tests.Shop;

namespace Plugin.Tests.BackInStock;

/// <summary>Addresses are kept no longer than they are needed.</summary>
public sealed class ForgettingTests : IDisposable
{
    private const string EVE = "eve@example.com";

    private readonly NotifyShop _notify = new();

    private TestShop Shop => _notify.Shop;

    public void Dispose() => _notify.Dispose();

    [Fact]
    public async Task No_row_holds_the_address_of_an_erased_customer()
    {
        var (ada, bob) = (_notify.Account(5, EVE), _notify.Account(6, "bob@example.com"));
        var (one, two, three) = (await SellAsync(1), await SellAsync(2), await SellAsync(3));
        await _notify.WantAsync(one, ada);
        await _notify.WantAsync(one, bob);
        await _notify.WantAsync(two, _notify.Guest, "Eve@Example.com");
        await _notify.WantAsync(three, ada);
        await _notify.SetStockAsync(three, 1);
        await Shop.RunTaskAsync();
        await Shop.DoAsync<OptOuts>(optOuts => optOuts.AddAsync(TestShop.STORE, EVE));
        await Shop.DoAsync<OptOuts>(optOuts => optOuts.AddAsync(TestShop.STORE, "bob@example.com"));
        await Shop.DoAsync<Failures>(failures => failures.KeepAsync("stock-changed", 0, new InvalidOperationException("550 Eve@example.com unknown")));

        await Shop.RequestAsync(_ => Shop.Events.PublishAsync(new CustomerPermanentlyDeleted(5, EVE)));

        Assert.Equal(["bob@example.com"], _notify.Entries().Select(row => row.Email));
        Assert.Equal(["bob@example.com"], Shop.Rows<OptOutRecord>().Select(row => row.Email));
        Assert.All(Shop.Rows<FailedWorkRecord>(), row => Assert.DoesNotContain("example", row.Reason, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_account_that_was_erased_unheard_is_forgotten_by_the_task()
    {
        var ada = _notify.Account(0, EVE);
        var stored = new Customer { Email = "", Deleted = true, CustomerGuid = Guid.NewGuid() };
        await Shop.Database.Repository<Customer>().InsertAsync(stored, publishEvent: false);
        ada.Id = stored.Id;
        await _notify.WantAsync(await SellAsync(1), ada);

        await Shop.RunTaskAsync();

        Assert.Empty(_notify.Entries());
    }

    [Theory]
    [InlineData("removed", 30)]
    [InlineData("expired", 30)]
    [InlineData("never confirmed", 30)]
    [InlineData("never confirmed", 3)]
    public async Task What_is_over_keeps_no_address_after_its_days(string end, int days)
    {
        Shop.Settings.ForgetAddressDays = days;
        var product = await SellAsync(1);
        var asked = Shop.Clock.GetUtcNow();
        await _notify.WantAsync(product, end == "never confirmed" ? _notify.Guest : _notify.Account(5, EVE), EVE);

        if (end == "removed")
            await Shop.DoAsync<BackInStockList>(list => list.EndAsync(_notify.Entries()[0], BackInStockState.Removed));
        if (end == "expired")
        {
            await _notify.SetStockAsync(product, 1);
            await Shop.RunTaskAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(49));
            await Shop.RunTaskAsync();
            asked = Shop.Clock.GetUtcNow();
        }

        Shop.Clock.Advance(asked.AddDays(days).AddMinutes(-5) - Shop.Clock.GetUtcNow());
        await Shop.RunTaskAsync();
        Assert.Equal(EVE, Assert.Single(_notify.Entries()).Email);

        Shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await Shop.RunTaskAsync();
        var row = Assert.Single(_notify.Entries());
        Assert.Equal(("", 0, true), (row.Email, row.CustomerId, row.StateId >= (int)BackInStockState.Ordered));
    }

    [Fact]
    public async Task Who_still_waits_is_not_forgotten()
    {
        await _notify.WantAsync(await SellAsync(1), _notify.Account(5, EVE));

        Shop.Clock.Advance(TimeSpan.FromDays(400));
        await Shop.RunTaskAsync();

        Assert.Equal((EVE, BackInStockState.Waiting), (_notify.Entries()[0].Email, _notify.States()[0]));
    }

    [Fact]
    public async Task What_is_held_is_named()
    {
        var ada = _notify.Account(5, EVE);
        var product = await SellAsync(1);
        await _notify.WantAsync(product, ada);
        await Shop.DoAsync<OptOuts>(optOuts => optOuts.AddAsync(TestShop.STORE, EVE));
        await _notify.PlacedByAsync((await Shop.BuyAsync(product.Id, 3)).OrderId, ada.Id);

        var rows = await Shop.AskAsync<PersonalData, IReadOnlyList<IReadOnlyList<string>>>(data => data.OfAsync(ada, 1));

        Assert.Equal(["Stored", "Back-in-stock subscription", "Unsubscribed from weekly emails", "Backorder"], rows.Select(row => row[0]));
        Assert.Equal([EVE, "Kettle: We will notify you when it is back in stock."], rows[1].Skip(1).Take(2));
        Assert.Equal("3 × Kettle", rows[3][2]);
    }

    private Task<Product> SellAsync(int number) => Shop.SellAsync(stock: 0, row => row.Sku = $"KE-{number}");
}

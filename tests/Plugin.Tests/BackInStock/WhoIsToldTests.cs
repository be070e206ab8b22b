using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.BackInStock;

/// <summary>Nobody is called to what they could not buy, and nobody is lost on the way.</summary>
public sealed class WhoIsToldTests : IDisposable
{
    private readonly NotifyShop _notify = new();

    private TestShop Shop => _notify.Shop;

    public void Dispose() => _notify.Dispose();

    public static TheoryData<string> Obstacles => new("unpublished", "deleted", "no button", "call for price", "not yet", "over", "store", "role", "minimum", "template", "inactive");

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task Who_could_not_buy_is_told_when_they_can(string obstacle)
    {
        var ada = _notify.Account(5, "ada@example.com");
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        await StandInTheWayAsync(obstacle, product, ada, isThere: true);
        await _notify.SetStockAsync(product, 4);

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Empty(_notify.Mails());
        Assert.Equal([BackInStockState.Waiting], _notify.States());

        await StandInTheWayAsync(obstacle, product, ada, isThere: false);
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Equal(["ada@example.com"], _notify.MailedTo());
        Assert.Equal([BackInStockState.Notified], _notify.States());
    }

    private async Task StandInTheWayAsync(string obstacle, Product product, Customer ada, bool isThere)
    {
        var now = Shop.Clock.GetUtcNow().UtcDateTime;
        (_notify.IsActive, _notify.IsInStore, _notify.MaySee) = (true, true, _ => true);
        ada.Active = !(isThere && obstacle == "inactive");

        if (isThere && obstacle == "template")
            _notify.IsActive = false;
        if (isThere && obstacle == "store")
            _notify.IsInStore = false;
        if (isThere && obstacle == "role")
            _notify.MaySee = _ => false;

        await _notify.ChangeAsync(product, row =>
        {
            row.Published = !(isThere && obstacle == "unpublished");
            row.Deleted = isThere && obstacle == "deleted";
            row.DisableBuyButton = isThere && obstacle == "no button";
            row.CallForPrice = isThere && obstacle == "call for price";
            row.AvailableStartDateTimeUtc = isThere && obstacle == "not yet" ? now.AddDays(3) : null;
            row.AvailableEndDateTimeUtc = isThere && obstacle == "over" ? now.AddDays(-1) : null;
            row.OrderMinimumQuantity = isThere && obstacle == "minimum" ? 5 : 1;
        });
    }

    [Fact]
    public async Task Who_may_not_see_it_keeps_nobody_behind_from_hearing()
    {
        var (ada, bob) = (_notify.Account(5, "ada@example.com"), _notify.Account(6, "bob@example.com"));
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        await _notify.WantAsync(product, bob);
        _notify.MaySee = customer => customer.Id != ada.Id;
        await _notify.SetStockAsync(product, 1);

        await Shop.RunTaskAsync();

        Assert.Equal(["bob@example.com"], _notify.MailedTo());
        Assert.Equal([BackInStockState.Waiting, BackInStockState.Notified], _notify.States());
    }

    [Fact]
    public async Task A_guest_hears_of_what_guests_may_see()
    {
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, _notify.Guest, "eve@example.com");
        await _notify.ConfirmAsync(_notify.Entries()[0]);
        _notify.MaySee = customer => customer.Id != _notify.Guest.Id;
        await _notify.SetStockAsync(product, 1);
        await Shop.RunTaskAsync();
        Assert.Empty(_notify.MailedTo());

        _notify.MaySee = customer => customer.Id == _notify.Guest.Id;
        await Shop.RunTaskAsync();
        Assert.Equal(["eve@example.com"], _notify.MailedTo());
    }

    [Fact]
    public async Task A_mail_that_fails_leaves_them_waiting_and_is_tried_again()
    {
        var (ada, bob) = (_notify.Account(5, "ada@example.com"), _notify.Account(6, "bob@example.com"));
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        await _notify.SetStockAsync(product, 1);
        _notify.Failure = new InvalidOperationException("no queue");

        await Shop.RunTaskAsync();
        Assert.Equal([BackInStockState.Waiting], _notify.States());
        Assert.Equal("back-in-stock-mail", Assert.Single(Shop.Rows<FailedWorkRecord>()).Work);
        await Shop.RunTaskAsync();
        Assert.Equal(2, Assert.Single(Shop.Rows<FailedWorkRecord>()).Tries);

        _notify.Failure = null;
        await _notify.WantAsync(product, bob);
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Equal("ada@example.com", _notify.MailedTo().Last());
        Assert.Equal([BackInStockState.Notified], _notify.States());
        Assert.Empty(Shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task Nobody_is_lost_at_whichever_statement_a_server_dies()
    {
        var ada = _notify.Account(5, "ada@example.com");
        var number = 0;

        await Shop.KillAtEachWriteAsync(
            async () =>
            {
                var product = await Shop.SellAsync(stock: 0, row => row.Sku = $"KE-{++number}");
                await _notify.WantAsync(product, ada);
                await _notify.SetStockAsync(product, 1);

                return product.Id;
            },
            _ => Shop.RunTaskAsync(),
            (product, write) =>
            {
                Assert.Equal((int)BackInStockState.Notified, _notify.Entries().Single(row => row.ProductId == product).StateId);
                return Task.CompletedTask;
            });

        Assert.InRange(_notify.MailedTo().Count(), number, number + 1);
    }

    [Fact]
    public async Task What_nobody_knows_how_to_repeat_is_kept_for_an_admin()
    {
        await Shop.DoAsync<Failures>(failures => failures.KeepAsync("something-of-old", 3, new InvalidOperationException("broken")));
        await Shop.DoAsync<Failures>(failures => failures.KeepAsync("stock-changed", 0, new InvalidOperationException("busy")));

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        var kept = Assert.Single(Shop.Rows<FailedWorkRecord>());
        Assert.Equal(("something-of-old", 3, 1, null), (kept.Work, kept.Subject, kept.Tries, kept.NextTryUtc));
        Assert.False(await Shop.AskAsync<RetryFailedWork, bool>(retry => retry.RunNowAsync(kept.Id)));
    }

    [Fact]
    public async Task The_address_is_the_one_that_the_account_has_now()
    {
        var ada = _notify.Account(5, "ada@example.com");
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        ada.Email = "ada@new.example";
        await _notify.WantAsync(product, ada);
        await _notify.SetStockAsync(product, 2);

        await Shop.RunTaskAsync();

        Assert.Equal(["ada@new.example"], _notify.MailedTo());
        Assert.Equal("ada@new.example", Assert.Single(_notify.Entries()).Email);
    }

    [Fact]
    public async Task A_deleted_account_is_taken_off_the_list()
    {
        var ada = _notify.Account(5, "ada@example.com");
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        ada.Deleted = true;
        await _notify.SetStockAsync(product, 2);

        await Shop.RunTaskAsync();

        Assert.Empty(_notify.Mails());
        Assert.Equal([BackInStockState.Removed], _notify.States());
    }

    [Fact]
    public async Task Buying_another_combination_ends_nothing()
    {
        var ada = _notify.Account(5, "ada@example.com");
        var red = await Shop.SellCombinationAsync(stock: 0, "<red/>");
        var product = Shop.Rows<Product>().Single();
        var blue = new ProductAttributeCombination { ProductId = product.Id, AttributesXml = "<blue/>", StockQuantity = 9, AllowOutOfStockOrders = true };
        await Shop.Database.Repository<ProductAttributeCombination>().InsertAsync(blue, publishEvent: false);
        await _notify.WantAsync(product, ada, xml: "<red/>");
        await Shop.RequestAsync(platform => platform.SetStockAsync(red, 2));
        await Shop.RunTaskAsync();
        Assert.EndsWith($"?combination={red.Id}", _notify.LastTokens()["Backorders.BackInStock.ProductUrl"], StringComparison.Ordinal);

        await _notify.PlacedByAsync((await Shop.BuyAsync(product.Id, 1, "<blue/>")).OrderId, ada.Id);
        await Shop.RunTaskAsync();
        Assert.Equal([BackInStockState.Notified], _notify.States());

        await _notify.PlacedByAsync((await Shop.BuyAsync(product.Id, 1, "<red/>")).OrderId, ada.Id);
        await Shop.RunTaskAsync();
        Assert.Equal([BackInStockState.Ordered], _notify.States());
    }

    [Fact]
    public async Task Who_was_told_and_came_too_late_can_ask_again()
    {
        var ada = _notify.Account(5, "ada@example.com");
        var product = await Shop.SellAsync(stock: 0);
        await _notify.WantAsync(product, ada);
        await _notify.SetStockAsync(product, 1);
        await Shop.RunTaskAsync();
        await _notify.SetStockAsync(product, 0);

        await _notify.WantAsync(product, ada);
        await _notify.SetStockAsync(product, 1);
        await Shop.RunTaskAsync();

        Assert.Equal(["ada@example.com", "ada@example.com"], _notify.MailedTo());
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Plugin.Tests.Alternatives;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Limits;

/// <summary>What is suggested about limits, what is done with it, and how it is undone.</summary>
public sealed class LimitAutopilotTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Off_it_looks_at_nothing()
    {
        await WaitForNothingAsync(_shop);

        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<LimitAdviceRecord>());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Closing_is_suggested_once_applied_and_undone_with_one_press(DatabaseKind database)
    {
        using var shop = new TestShop(server: Databases.Find(database));
        shop.Settings.SuggestLimits = true;
        var product = await WaitForNothingAsync(shop);

        await shop.RunTaskAsync();
        await shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());

        var advice = Assert.Single(shop.Rows<LimitAdviceRecord>());
        Assert.Equal((product.Id, (int)AdviceAction.Close, (int)AdviceReason.NothingOnTheWay, 3, (int)AdviceState.Open), (advice.ProductId, advice.ActionId, advice.ReasonId, advice.Units, advice.StateId));
        Assert.Empty(shop.Rows<LimitRecord>());

        Assert.Equal(Outcome.Done, await ApplyAsync(shop, advice));
        Assert.Equal<Outcome>(Refusal.Settled, await ApplyAsync(shop, advice));
        var rule = Assert.Single(shop.Rows<LimitRecord>());
        Assert.Equal(((int)LimitScope.Product, product.Id, product.Id, (int)LimitBasis.Units, 0), (rule.ScopeId, rule.ScopeKey, rule.ProductId, rule.BasisId, rule.Amount));

        Assert.Equal(Outcome.Done, await UndoAsync(shop));
        Assert.Empty(shop.Rows<LimitRecord>());
        Assert.Equal(((int)AdviceState.Undone, TestShop.CLERK), (shop.Rows<LimitAdviceRecord>()[0].StateId, shop.Rows<LimitAdviceRecord>()[0].CustomerId));

        // Not wanted now, and said again when that is long ago.
        await shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Single(shop.Rows<LimitAdviceRecord>());
        shop.Clock.Advance(TimeSpan.FromDays(15));
        await shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Equal(2, shop.Rows<LimitAdviceRecord>().Count);
    }

    [Fact]
    public async Task Applied_at_once_it_closes_and_opens_again_when_supply_is_confirmed()
    {
        (_shop.Settings.SuggestLimits, _shop.Settings.ApplyLimits) = (true, true);
        var product = await WaitForNothingAsync(_shop);

        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Equal((int)LimitBasis.Units, Assert.Single(_shop.Rows<LimitRecord>()).BasisId);

        await ExpectAsync(_shop, product.Id, units: 3, ReceiptState.Expected);
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Single(_shop.Rows<LimitRecord>());

        await ExpectAsync(_shop, product.Id, units: 5, ReceiptState.Expected);
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Empty(_shop.Rows<LimitRecord>());
        Assert.Equal(
            [((int)AdviceAction.Close, (int)AdviceState.Applied), ((int)AdviceAction.Reopen, (int)AdviceState.Applied)],
            _shop.Rows<LimitAdviceRecord>().Select(row => (row.ActionId, row.StateId)));
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_undone_and_what_somebody_set_is_left_alone()
    {
        var product = await WaitForNothingAsync(_shop);
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        await ApplyAsync(_shop, _shop.Rows<LimitAdviceRecord>()[0]);
        var rule = _shop.Rows<LimitRecord>()[0];
        rule.Amount = 7;
        await _shop.AskAsync<LimitEditing, bool>(editing => editing.TrySaveAsync(rule));

        Assert.Equal<Outcome>(Refusal.Settled, await UndoAsync(_shop));
        Assert.Equal(7, _shop.Rows<LimitRecord>()[0].Amount);

        var other = await WaitForNothingAsync(_shop);
        await _shop.AddAsync(new LimitRecord { ScopeId = (int)LimitScope.Product, ScopeKey = other.Id, ProductId = other.Id, BasisId = (int)LimitBasis.Units, Amount = 9 });
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.DoesNotContain(_shop.Rows<LimitAdviceRecord>(), row => row.ProductId == other.Id);
        Assert.NotEqual(product.Id, other.Id);
    }

    [Fact]
    public async Task A_suggestion_whose_reason_is_gone_goes_and_that_of_another_vendor_is_not_there()
    {
        var product = await WaitForNothingAsync(_shop, row => row.VendorId = 3);
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        var id = _shop.Rows<LimitAdviceRecord>()[0].Id;

        Assert.Null(await _shop.AskAsync<LimitAdviceList, LimitAdviceRecord?>(list => list.FindAsync(id, vendorId: 4)));
        Assert.NotNull(await _shop.AskAsync<LimitAdviceList, LimitAdviceRecord?>(list => list.FindAsync(id, vendorId: 3)));
        Assert.Empty(await _shop.AskAsync<LimitAdviceList, IReadOnlyList<LimitAdviceRecord>>(list => list.ListAsync(vendorId: 4)));

        await ExpectAsync(_shop, product.Id, units: 3, ReceiptState.Expected);
        await _shop.DoAsync<LimitAutopilot>(autopilot => autopilot.RunAsync());
        Assert.Equal((int)AdviceState.Gone, Assert.Single(_shop.Rows<LimitAdviceRecord>()).StateId);
    }

    [Fact]
    public async Task Missed_dates_and_cancellations_are_counted_in_units()
    {
        var product = await _shop.SellAsync(stock: 0);
        var orders = new List<OrderItem>();
        for (var order = 0; order < 4; order++)
            orders.Add(await _shop.BuyAsync(product.Id, quantity: 2));
        foreach (var order in orders.Take(2))
            await _shop.RequestAsync(platform => platform.CancelAsync(order.OrderId));

        var facts = (await _shop.AskAsync<AdviceReader, IReadOnlyDictionary<int, AdviceFacts>>(reader => reader.ReadAsync()))[product.Id];
        Assert.Equal(new(Waiting: 4, Coming: 0, Late: 0, Cancelled: 4, CancelledBefore: 0, IsSupplied: false, HasRule: false, Applied: null), facts);

        _shop.Clock.Advance(TimeSpan.FromDays(40));
        facts = (await _shop.AskAsync<AdviceReader, IReadOnlyDictionary<int, AdviceFacts>>(reader => reader.ReadAsync()))[product.Id];
        Assert.Equal((4, 0, 4), (facts.Late, facts.Cancelled, facts.CancelledBefore));
    }

    /// <summary>Three wait for a product of which a delivery was cancelled.</summary>
    private static async Task<Product> WaitForNothingAsync(TestShop shop, Action<Product>? change = null)
    {
        var product = await shop.SellAsync(stock: 0, change);
        await shop.BuyAsync(product.Id, quantity: 3);
        await ExpectAsync(shop, product.Id, units: 5, ReceiptState.Cancelled);

        return product;
    }

    private static Task ExpectAsync(TestShop shop, int productId, int units, ReceiptState state) => shop.AddAsync(new ExpectedReceiptRecord
    {
        ProductId = productId,
        Units = units,
        IsConfirmed = true,
        StateId = (int)state,
        ExpectedFrom = shop.Clock.GetUtcNow().UtcDateTime.Date,
        ExpectedTo = shop.Clock.GetUtcNow().UtcDateTime.Date,
        FirstExpectedTo = shop.Clock.GetUtcNow().UtcDateTime.Date
    });

    private static Task<Outcome> ApplyAsync(TestShop shop, LimitAdviceRecord advice) =>
        shop.AskAsync<LimitAdvice, Outcome>(desk => desk.ApplyAsync(advice, TestShop.CLERK));

    private static Task<Outcome> UndoAsync(TestShop shop) =>
        shop.AskAsync<LimitAdvice, Outcome>(desk => desk.UndoAsync(shop.Rows<LimitAdviceRecord>()[0], TestShop.CLERK));
}

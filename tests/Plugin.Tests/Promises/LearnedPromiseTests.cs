using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>It is Monday, June 1. The shop promises 2 to 4 working days, without handling.</summary>
public sealed class LearnedPromiseTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Five_receipts_teach_how_long_the_next_one_takes()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        foreach (var days in new[] { 5, 6, 7, 8, 10 })
            await ReceivedAsync(kettle.Id, days, "Tall Chimney Works");

        await _shop.DoAsync<LearnLeadTimes>(learn => learn.RunAsync());

        // 7 and 8.4 working days, the latter rounded up.
        Assert.Equal(Promise.Of(new(2026, 6, 10), new(2026, 6, 12), PromiseBasis.LearnedProduct), await PromiseAsync(kettle.Id));
        Assert.Equal(
            [((int)LearnedScope.Product, $"{kettle.Id}", 5, 7, 9), ((int)LearnedScope.Supplier, "Tall Chimney Works", 5, 7, 9), ((int)LearnedScope.Shop, "", 5, 7, 9)],
            _shop.Rows<LearnedLeadTimeRecord>().OrderBy(row => row.ScopeId).Select(row => (row.ScopeId, row.ScopeKey, row.Cases, row.Median, row.Percentile80)));
    }

    [Fact]
    public async Task Too_few_cases_fall_back_to_the_supplier_and_then_to_the_category()
    {
        var (kettle, pot, lid) = (await _shop.SellAsync(stock: 0), await _shop.SellAsync(stock: 0), await _shop.SellAsync(stock: 0));
        foreach (var product in new[] { kettle, pot, lid })
            await _shop.Database.Repository<ProductCategory>().InsertAsync(new ProductCategory { ProductId = product.Id, CategoryId = 9 }, publishEvent: false);
        await ReceivedAsync(kettle.Id, 5, "Tall Chimney Works");
        foreach (var days in new[] { 5, 5, 5, 5 })
            await ReceivedAsync(pot.Id, days, "Tall Chimney Works");

        await _shop.DoAsync<LearnLeadTimes>(learn => learn.RunAsync());

        Assert.Equal(PromiseBasis.LearnedSupplier, (await PromiseAsync(kettle.Id)).Basis);
        Assert.Equal(PromiseBasis.LearnedCategory, (await PromiseAsync(lid.Id)).Basis);
    }

    [Fact]
    public async Task What_is_learned_can_be_switched_off()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        foreach (var days in new[] { 5, 6, 7, 8, 10 })
            await ReceivedAsync(kettle.Id, days, "");
        await _shop.DoAsync<LearnLeadTimes>(learn => learn.RunAsync());

        _shop.Settings.UseLearnedLeadTimes = false;

        Assert.Equal(Promise.Of(new(2026, 6, 3), new(2026, 6, 5), PromiseBasis.ShopLeadTime), await PromiseAsync(kettle.Id));
    }

    [Fact]
    public async Task The_task_learns_once_a_day_and_forgets_what_has_no_cases_any_more()
    {
        await _shop.Database.Repository<LearnedLeadTimeRecord>().InsertAsync(new LearnedLeadTimeRecord { ScopeId = (int)LearnedScope.Product, ScopeKey = "4711", Cases = 9, Median = 3, Percentile80 = 4 }, publishEvent: false);
        await _shop.RunTaskAsync();
        var first = Assert.Single(_shop.Rows<LearnedLeadTimeRecord>());
        await _shop.RunTaskAsync();
        Assert.Equal(first.LearnedOnUtc, Assert.Single(_shop.Rows<LearnedLeadTimeRecord>()).LearnedOnUtc);

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await _shop.RunTaskAsync();

        Assert.True(Assert.Single(_shop.Rows<LearnedLeadTimeRecord>()).LearnedOnUtc > first.LearnedOnUtc);
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    private async Task ReceivedAsync(int productId, int days, string supplier)
    {
        var now = _shop.Clock.GetUtcNow().UtcDateTime;
        await _shop.Database.Repository<ExpectedReceiptRecord>().InsertAsync(
            new ExpectedReceiptRecord
            {
                ProductId = productId,
                Units = 5,
                Received = 5,
                StateId = (int)ReceiptState.Received,
                Supplier = supplier,
                OrderedOn = now.Date.AddDays(-days),
                ReceivedOnUtc = now,
                ExpectedFrom = now.Date,
                ExpectedTo = now.Date,
                FirstExpectedTo = now.Date,
                CreatedOnUtc = now,
                UpdatedOnUtc = now
            },
            publishEvent: false);
    }

    private Task<Promise> PromiseAsync(int productId)
    {
        return _shop.AskAsync<QuoteLines, Promise>(async quotes => (await quotes.RunAsync([new(productId, "", 1)], TestShop.STORE))[0]!.Promise);
    }
}

using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Services.Localization;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>Numbers that are written over stock that owes units.</summary>
public sealed class StockNumberTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Fact]
    public async Task Ten_on_the_shelf_while_four_are_owed_serve_the_four_and_leave_six()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.TypeAsync(product, 10);

        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.StockReplaced, DiscrepancyState.Open), ((DiscrepancyKind)finding.KindId, (DiscrepancyState)finding.StateId));
        Assert.Equal((-4, 10, 4, NumberTexts.EDITED), (finding.Before, finding.After, finding.Units, finding.Cause));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(10, Shop.StockOf(product.Id));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(-4, _reckoning.Finding().Correction);
    }

    [Fact]
    public async Task Until_an_admin_says_so_only_what_exists_in_either_case_is_granted()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        // Two on the shelf, or two more than the four: two are there.
        await _reckoning.TypeAsync(product, 2);
        Assert.Equal((2, 2, 0, 0, 0), Shop.Backorder().Books());

        await Shop.RunTaskAsync();
        Assert.Equal((2, 2, 0, 0, 0), Shop.Backorder().Books());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Dismiss));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(2, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task An_empty_shelf_grants_nothing_until_an_admin_says_that_the_number_was_right()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.TypeAsync(product, 0);
        Assert.Equal((4, 0, 0, 0, 0), Shop.Backorder().Books());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal((4, 0, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(-4, Shop.StockOf(product.Id));
    }

    [Theory]
    [InlineData(StockNumberMeaning.Unsaid, 1)]
    [InlineData(StockNumberMeaning.Available, 0)]
    public async Task A_number_that_counts_as_available_is_granted_at_once(StockNumberMeaning meaning, int listed)
    {
        _reckoning.NumbersMean(meaning);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.TypeAsync(product, 2);

        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(2, Shop.StockOf(product.Id));
        Assert.Equal(listed, Shop.Rows<DiscrepancyRecord>().Count(row => row.StateId == (int)DiscrepancyState.Open));
    }

    [Fact]
    public async Task By_setting_the_number_is_corrected_at_once_and_only_once()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.TypeAsync(product, 2);
        await Shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([product.Id]));
        await Shop.RunTaskAsync();

        Assert.Equal(-2, Shop.StockOf(product.Id));
        Assert.Equal((2, 2, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal((DiscrepancyState.Mended, -4, 0), (_reckoning.StateOf(_reckoning.Finding().Id), _reckoning.Finding().Correction, _reckoning.Finding().CustomerId));
    }

    [Fact]
    public async Task A_product_may_say_otherwise_than_the_shop()
    {
        _reckoning.NumbersMean(StockNumberMeaning.Available);
        var product = await _reckoning.OweFourAsync();
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetStockNumbersMeanAsync(product.Id, StockNumberMeaning.OnHandAutomatic));

        await _reckoning.TypeAsync(product, 10);

        Assert.Equal(6, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task What_a_product_says_of_its_numbers_survives_that_its_lead_time_is_taken_away()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(product.Id, new(7, 7)));
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetStockNumbersMeanAsync(product.Id, StockNumberMeaning.OnHand));

        await Shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(product.Id, null));
        var policy = Assert.Single(Shop.Rows<ProductPolicyRecord>());
        Assert.Equal(("", (int)StockNumberMeaning.OnHand), (policy.LeadDays, policy.StockNumbersMeanId));

        await Shop.DoAsync<ProductPolicies>(policies => policies.SetStockNumbersMeanAsync(product.Id, StockNumberMeaning.Unsaid));
        Assert.Empty(Shop.Rows<ProductPolicyRecord>());
    }

    [Fact]
    public async Task Goods_that_are_added_to_the_balance_are_no_number_that_replaces_it()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.ReceiveAsync(product, 5);

        Assert.Empty(Shop.Rows<DiscrepancyRecord>());
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(1, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task A_number_of_an_import_is_told_as_such()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await _reckoning.TypeAsync(product, 10, ReckoningShop.IMPORTED);

        Assert.Equal(NumberTexts.IMPORTED, _reckoning.Finding().Cause);
    }

    [Fact]
    public async Task A_language_without_the_stores_own_sentences_fills_no_log()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        await _reckoning.TypeAsync(await _reckoning.OweFourAsync(), 10);
        await Shop.RunTaskAsync();

        await Shop.RequestAsync(platform => platform.Get<ILocalizationService>().DidNotReceive()
            .GetResourceAsync(Arg.Is<string>(key => key.StartsWith("Admin.StockQuantityHistory")), Arg.Any<int>(), true, Arg.Any<string>(), Arg.Any<bool>()));
    }

    [Fact]
    public async Task A_number_that_is_written_past_the_shop_is_found_by_the_task()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await Shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, 10));
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        var finding = _reckoning.Finding();
        Assert.Equal((-4, 10, 4, NumberTexts.SILENT), (finding.Before, finding.After, finding.Units, finding.Cause));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
    }
}

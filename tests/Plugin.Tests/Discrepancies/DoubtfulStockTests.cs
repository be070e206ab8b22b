using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>Stock that may not be there is given to nobody, and nobody is told of it.</summary>
public sealed class DoubtfulStockTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Theory]
    [InlineData(DiscrepancyAction.Mend, 6, 6)]
    [InlineData(DiscrepancyAction.Dismiss, 10, 8)]
    public async Task While_a_number_is_in_question_no_more_are_told_than_there_are_in_either_case(DiscrepancyAction answer, int stock, int toldThen)
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();
        await WantAsync(product, 8);

        await _reckoning.TypeAsync(product, 10);
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(6, Told());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(answer));
        await Shop.RunTaskAsync();
        Assert.Equal((stock, toldThen), (Shop.StockOf(product.Id), Told()));
    }

    [Fact]
    public async Task While_it_is_asked_whether_goods_came_back_nobody_is_told_of_them()
    {
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 4);
        await Shop.RequestAsync(platform => platform.ShipAsync(a, 4));
        await WantAsync(product, 5);
        await Shop.RequestAsync(platform => platform.CancelAsync(a.OrderId));
        await _reckoning.ReceiveAsync(product, 1);

        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        Assert.Equal((5, 1), (Shop.StockOf(product.Id), Told()));
    }

    /// <summary>Two orders read the same number; the first of them is written last.</summary>
    private async Task<Product> LoseTwoAsync()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.BuyAsync(product.Id, 4);
        await Shop.BuyAsync(product.Id, 1);
        await Shop.DyingRequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -4));
        await Shop.BuyAsync(product.Id, 2);
        Assert.Equal(-6, Shop.StockOf(product.Id));
        await Shop.DyingRequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -5));

        return product;
    }

    [Fact]
    public async Task What_the_history_contradicts_is_granted_to_nobody()
    {
        var product = await LoseTwoAsync();

        for (var round = 0; round < 5; round++)
        {
            await Shop.RunTaskAsync();
            Assert.Equal([(4, 0, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
        }

        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.StockDrift, DriftCause.LOST_UPDATES, DiscrepancyState.Open), ((DiscrepancyKind)finding.KindId, finding.Cause, (DiscrepancyState)finding.StateId));
        Assert.Equal(2, await ShownInDoubtAsync(product));
        Assert.Equal((2, -7, -5, -2), (finding.Units, finding.Before, finding.After, DiscrepancyActions.Correction(finding)));

        // What really comes in is given all the same.
        await _reckoning.ReceiveAsync(product, 3);
        Assert.Equal([(1, 3, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
    }

    [Fact]
    public async Task Corrected_by_what_was_lost_the_queue_waits_for_goods()
    {
        var product = await LoseTwoAsync();
        await RunAsync(3);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        await RunAsync(3);

        Assert.Equal(-7, Shop.StockOf(product.Id));
        Assert.Equal([(4, 0, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
        Assert.Single(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task Told_that_the_number_is_right_it_is_granted()
    {
        var product = await LoseTwoAsync();
        await RunAsync(3);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Dismiss));

        Assert.Equal([(2, 2, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
        Assert.Equal(-5, Shop.StockOf(product.Id));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(-1, 1)]
    [InlineData(-2, 0)]
    public async Task All_that_is_lost_of_a_product_is_one_proposal(int more, int net)
    {
        var product = await LoseTwoAsync();
        await RunAsync(3);

        await Shop.DyingRequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -5 + more));
        await Shop.BuyAsync(product.Id, 1);
        await RunAsync(3);

        var findings = Shop.Rows<DiscrepancyRecord>().Where(row => row.KindId == (int)DiscrepancyKind.StockDrift).ToList();
        var finding = Assert.Single(findings);
        if (net == 0)
        {
            Assert.Equal(DiscrepancyState.Gone, (DiscrepancyState)finding.StateId);
            return;
        }

        var stock = Shop.StockOf(product.Id);
        Assert.Equal((net, stock - net, stock, -net), (finding.Units, finding.Before, finding.After, DiscrepancyActions.Correction(finding)));
    }

    [Fact]
    public async Task A_number_that_somebody_sets_leaves_nothing_to_correct()
    {
        var product = await LoseTwoAsync();
        await RunAsync(3);

        // Seven are owed, and nothing is there: the clerk knows.
        await _reckoning.TypeAsync(product, -7);
        await RunAsync(3);

        Assert.Equal(DiscrepancyState.Gone, (DiscrepancyState)_reckoning.Finding().StateId);
        Assert.Equal(-7, Shop.StockOf(product.Id));
        Assert.Equal([(4, 0, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
    }

    [Fact]
    public async Task A_number_written_past_the_shop_at_leisure_is_believed_as_before()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.BuyAsync(product.Id, 4);
        Shop.Clock.Advance(TimeSpan.FromMinutes(10));
        await Shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -1));

        await RunAsync(4);

        Assert.Equal((1, 3, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal((DriftCause.SILENT_WRITE, 3), (_reckoning.Finding().Cause, _reckoning.Finding().Units));
        Assert.Equal(0, await ShownInDoubtAsync(product));
    }

    [Fact]
    public async Task Of_a_combination_the_same_is_true()
    {
        var red = await Shop.SellCombinationAsync(0, "<red />");
        await Shop.BuyAsync(red.ProductId, 4, "<red />");
        await Shop.BuyAsync(red.ProductId, 1, "<red />");
        await OverwriteAsync(red, -4);
        await Shop.BuyAsync(red.ProductId, 2, "<red />");
        await OverwriteAsync(red, -5);

        await RunAsync(4);

        Assert.Equal([(4, 0, 0, 0, 0), (1, 0, 0, 0, 0), (2, 0, 0, 0, 0)], Books());
        var finding = _reckoning.Finding();
        Assert.Equal((red.Id, 2, -2), (finding.CombinationId, finding.Units, DiscrepancyActions.Correction(finding)));
    }

    [Theory]
    [InlineData(StockNumberMeaning.OnHand, 4)]
    [InlineData(StockNumberMeaning.Available, 0)]
    [InlineData(StockNumberMeaning.Unsaid, 0)]
    public async Task What_pages_show_as_in_question_is_what_nobody_is_given(StockNumberMeaning meaning, int doubted)
    {
        _reckoning.NumbersMean(meaning);
        var product = await _reckoning.OweFourAsync();
        await WantAsync(product, 12);

        await _reckoning.TypeAsync(product, 10);
        await RunAsync(2);

        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal((doubted, 10 - doubted), (await ShownInDoubtAsync(product), Told()));
    }

    private async Task<int> ShownInDoubtAsync(Product product)
    {
        return (await Shop.AskAsync<StockViews, StockView?>(views => views.FindAsync(StockKey.OfProduct(product.Id))))!.Doubted;
    }

    private async Task OverwriteAsync(ProductAttributeCombination combination, int stock) => await Shop.DyingRequestAsync(async platform =>
    {
        var row = platform.Get<IRepository<ProductAttributeCombination>>().Table.Single(one => one.Id == combination.Id);
        row.StockQuantity = stock;
        await platform.Get<IRepository<ProductAttributeCombination>>().UpdateAsync(row, publishEvent: false);
    });

    private async Task RunAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await Shop.RunTaskAsync();
    }

    private IEnumerable<(int, int, int, int, int)> Books() => Shop.Rows<BackorderRecord>().OrderBy(row => row.Id).Select(row => row.Books());

    private int Told() => Shop.Rows<BackInStockRecord>().Count(row => row.StateId == (int)BackInStockState.Notified);

    private async Task WantAsync(Product product, int people)
    {
        for (var number = 1; number <= people; number++)
        {
            await Shop.Database.Repository<BackInStockRecord>().InsertAsync(
                new BackInStockRecord { ProductId = product.Id, StoreId = TestShop.STORE, Email = $"c{number}@example.com", Claim = $"c{number}", Units = 1, StateId = (int)BackInStockState.Waiting, CreatedOnUtc = Shop.Clock.GetUtcNow().UtcDateTime },
                publishEvent: false);
        }
    }
}

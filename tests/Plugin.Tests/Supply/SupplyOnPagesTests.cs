using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Services.Logging;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>Product pages keep what is expected for a minute; a clerk who changes it sees the change on the next page.</summary>
public sealed class SupplyOnPagesTests : IDisposable
{
    private readonly TestShop _shop = new(services => services.AddSingleton(Substitute.For<ICustomerActivityService>()));

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_page_tells_of_each_change_of_a_receipt_at_once()
    {
        var product = await _shop.SellAsync(stock: 0);
        Assert.Equal((Day(3), Day(5), PromiseBasis.ShopLeadTime), await PageAsync(product.Id));

        var draft = new ReceiptDraft(new(product.Id, 0), WarehouseId: 0, Units: 10, ExpectedDays.Of(Day(15), null, Day(1))!.Value, IsConfirmed: true);
        var (_, id) = await _shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.AddAsync(draft));
        Assert.Equal((Day(15), Day(15), PromiseBasis.ExpectedReceipt), await PageAsync(product.Id));

        await _shop.DoAsync<ReceiptDesk>(desk => desk.ShiftAsync([id], 7, _shop.Rows<ExpectedReceiptRecord>().Sight()));
        Assert.Equal((Day(22), Day(22), PromiseBasis.ExpectedReceipt), await PageAsync(product.Id));

        await _shop.DoAsync<ReceiptDesk>(desk => desk.CancelAsync(id));
        Assert.Equal((Day(3), Day(5), PromiseBasis.ShopLeadTime), await PageAsync(product.Id));

        await _shop.DoAsync<ReceiptDesk>(desk => desk.ReopenAsync(id));
        Assert.Equal((Day(22), Day(22), PromiseBasis.ExpectedReceipt), await PageAsync(product.Id));

        await _shop.DoAsync<ReceiptDesk>(desk => desk.DeleteAsync(id));
        Assert.Equal((Day(3), Day(5), PromiseBasis.ShopLeadTime), await PageAsync(product.Id));
    }

    private static DateOnly Day(int ofJune) => new(2026, 6, ofJune);

    private async Task<(DateOnly?, DateOnly?, PromiseBasis)> PageAsync(int productId, int units = 1)
    {
        var promise = (await _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync([new WantedLine(productId, "", units)], TestShop.STORE)))[0]!.Promise;

        return (promise.From, promise.To, promise.Basis);
    }
}

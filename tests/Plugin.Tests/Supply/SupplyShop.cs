using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Services.Catalog;
using Nop.Services.Logging;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Supply;

/// <summary>A shop whose own services change stock as the platform does.</summary>
internal sealed class SupplyShop : IDisposable
{
    public SupplyShop(TestServer? server = null)
    {
        Shop = new TestShop(
            services =>
            {
                services.AddSingleton(Activity);
                services.AddSingleton(Subscriptions);
                services.AddScoped(Products);
                services.AddScoped(Attributes);
            },
            server);
    }

    public TestShop Shop { get; }

    public ICustomerActivityService Activity { get; } = Substitute.For<ICustomerActivityService>();

    /// <summary>The shop's own list of those who want to hear when a product is back.</summary>
    public IBackInStockSubscriptionService Subscriptions { get; } = Substitute.For<IBackInStockSubscriptionService>();

    /// <summary>Runs once between a claim and the change of stock.</summary>
    public Func<Task>? BeforeStock { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(Shop.Clock.GetUtcNow().UtcDateTime);

    public void Dispose() => Shop.Dispose();

    public ReceiptDraft Draft(int productId, int units, int combinationId = 0, int warehouseId = 0, int inDays = 5)
    {
        return new(new StockKey(productId, combinationId), warehouseId, units, ExpectedDays.Of(Today.AddDays(inDays), null, Today)!.Value, IsConfirmed: true);
    }

    public async Task<ExpectedReceiptRecord> ExpectAsync(int productId, int units, int combinationId = 0, int warehouseId = 0, int inDays = 5)
    {
        var (outcome, id) = await Shop.AskAsync<ReceiptDesk, (Outcome, int)>(desk => desk.AddAsync(Draft(productId, units, combinationId, warehouseId, inDays)));
        Assert.Equal(Outcome.Done, outcome);

        return Receipt(id);
    }

    public Task<Outcome> ReceiveAsync(int receiptId, int units, int seen = 0, int warehouseId = 0, bool allowMore = false)
    {
        return Shop.AskAsync<ReceiveGoods, Outcome>(receive => receive.RunAsync(new(receiptId, units, warehouseId, seen, allowMore)));
    }

    public Task<Outcome> UndoAsync(int receivingId) => Shop.AskAsync<ReceiveGoods, Outcome>(receive => receive.UndoAsync(receivingId));

    public Task<Outcome> SayAsync(int receivingId, bool isInStock) => Shop.AskAsync<ReceiveGoods, Outcome>(receive => receive.SayAsync(receivingId, isInStock));

    public ExpectedReceiptRecord Receipt(int id) => Shop.Rows<ExpectedReceiptRecord>().Single(row => row.Id == id);

    public IReadOnlyList<string> History() =>
        [.. Shop.Rows<StockQuantityHistory>().Where(row => row.Message is not null).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Message}: {row.QuantityAdjustment:+0;-0} = {row.StockQuantity} ({row.CombinationId}/{row.WarehouseId})"))];

    private async Task HoldAsync()
    {
        if (BeforeStock is { } before)
        {
            BeforeStock = null;
            await before();
        }
    }

    private IProductService Products(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Product>>();
        var history = provider.GetRequiredService<IRepository<StockQuantityHistory>>();
        var warehouses = provider.GetRequiredService<IRepository<ProductWarehouseInventory>>();
        var service = Substitute.For<IProductService>();

        Task TellAsync(int productId, int by, int stock, int warehouseId, string message, int? combinationId)
        {
            return history.InsertAsync(new StockQuantityHistory { ProductId = productId, QuantityAdjustment = by, StockQuantity = stock, WarehouseId = warehouseId > 0 ? warehouseId : null, Message = message, CombinationId = combinationId, CreatedOnUtc = Shop.Clock.GetUtcNow().UtcDateTime });
        }

        service.GetProductByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        service.AdjustInventoryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<string>()).Returns(async call =>
        {
            await HoldAsync();
            var product = call.Arg<Product>();
            product.StockQuantity += call.ArgAt<int>(1);
            await rows.UpdateAsync(product);
            await TellAsync(product.Id, call.ArgAt<int>(1), product.StockQuantity, 0, call.ArgAt<string>(3), null);
        });
        service.AddStockQuantityHistoryEntryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<int?>())
            .Returns(call => TellAsync(call.Arg<Product>().Id, call.ArgAt<int>(1), call.ArgAt<int>(2), call.ArgAt<int>(3), call.ArgAt<string>(4), call.ArgAt<int?>(5)));
        service.InsertProductWarehouseInventoryAsync(Arg.Any<ProductWarehouseInventory>()).Returns(call => warehouses.InsertAsync(call.Arg<ProductWarehouseInventory>()));
        service.UpdateProductWarehouseInventoryAsync(Arg.Any<ProductWarehouseInventory>()).Returns(call => warehouses.UpdateAsync(call.Arg<ProductWarehouseInventory>()));

        return service;
    }

    private static IProductAttributeService Attributes(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<ProductAttributeCombination>>();
        var service = Substitute.For<IProductAttributeService>();
        service.GetProductAttributeMappingsByProductIdAsync(Arg.Any<int>()).Returns([]);
        service.UpdateProductAttributeCombinationAsync(Arg.Any<ProductAttributeCombination>()).Returns(call => rows.UpdateAsync(call.Arg<ProductAttributeCombination>()));

        return service;
    }
}

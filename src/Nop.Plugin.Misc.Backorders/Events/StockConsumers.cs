using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Stock;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>
/// Stock has three homes and the platform 29 ways to change it; no event carries old and new numbers. So each of them
/// just marks, and what to do follows from the stock as it stands when the request is over.
/// </summary>
public sealed class StockHistoryConsumer(Guard guard) : IConsumer<EntityInsertedEvent<StockQuantityHistory>>
{
    public Task HandleEventAsync(EntityInsertedEvent<StockQuantityHistory> eventMessage)
    {
        return guard.RunAsync<HearOfStock>("stock-changed", hear => hear.RunAsync(eventMessage.Entity));
    }
}

public sealed class ProductConsumer(Guard guard) :
    IConsumer<EntityInsertedEvent<Product>>,
    IConsumer<EntityUpdatedEvent<Product>>,
    IConsumer<EntityDeletedEvent<Product>>
{
    public Task HandleEventAsync(EntityInsertedEvent<Product> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<Product> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<Product> eventMessage) => MarkAsync(eventMessage.Entity);

    private Task MarkAsync(Product product) => guard.RunAsync<DirtyKeys>("stock-changed", keys => keys.StockChangedAsync(product.Id, 0));
}

public sealed class CombinationConsumer(Guard guard) :
    IConsumer<EntityInsertedEvent<ProductAttributeCombination>>,
    IConsumer<EntityUpdatedEvent<ProductAttributeCombination>>,
    IConsumer<EntityDeletedEvent<ProductAttributeCombination>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ProductAttributeCombination> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<ProductAttributeCombination> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<ProductAttributeCombination> eventMessage) => MarkAsync(eventMessage.Entity);

    private Task MarkAsync(ProductAttributeCombination combination)
    {
        return guard.RunAsync<DirtyKeys>("stock-changed", keys => keys.StockChangedAsync(combination.ProductId, combination.Id));
    }
}

public sealed class WarehouseStockConsumer(Guard guard) :
    IConsumer<EntityInsertedEvent<ProductWarehouseInventory>>,
    IConsumer<EntityUpdatedEvent<ProductWarehouseInventory>>,
    IConsumer<EntityDeletedEvent<ProductWarehouseInventory>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ProductWarehouseInventory> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<ProductWarehouseInventory> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<ProductWarehouseInventory> eventMessage) => MarkAsync(eventMessage.Entity);

    private Task MarkAsync(ProductWarehouseInventory row) =>
        guard.RunAsync<DirtyKeys>("stock-changed", keys => keys.StockChangedAsync(row.ProductId, 0));
}

using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

/// <summary>The page's "Copy product": stock is copied like everything else, reservations are not.</summary>
public sealed class ProductCopies(
    IRepository<Product> products,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values,
    IProductService service,
    IProductAttributeService attributes,
    IEventPublisher events)
{
    private const string MESSAGE = "Copied from another product";

    public async Task<Product> CopyAsync(int productId)
    {
        var original = await products.GetByIdAsync(productId);
        var copy = await products.GetByIdAsync(productId);
        copy.Id = 0;
        copy.Name = $"{original.Name}, copy";
        copy.Sku = $"{original.Sku}-COPY";
        copy.CreatedOnUtc = copy.UpdatedOnUtc = ShopClock.UtcNow;
        await products.InsertAsync(copy);
        await service.AddStockQuantityHistoryEntryAsync(copy, copy.StockQuantity, copy.StockQuantity, copy.WarehouseId, MESSAGE);
        await CopyCombinationsAsync(original, copy, await CopyAttributesAsync(original, copy));
        await CopyWarehousesAsync(original, copy);
        await events.PublishAsync(new PostCopyProductEvent(original, copy));

        return copy;
    }

    /// <returns>The new ids of mappings and values by the old ones.</returns>
    private async Task<(Dictionary<int, int> Mappings, Dictionary<string, string> Values)> CopyAttributesAsync(Product original, Product copy)
    {
        var (newMappings, newValues) = (new Dictionary<int, int>(), new Dictionary<string, string>());

        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(original.Id))
        {
            var known = await attributes.GetProductAttributeValuesAsync(mapping.Id);
            var oldMapping = mapping.Id;
            (mapping.Id, mapping.ProductId) = (0, copy.Id);
            await mappings.InsertAsync(mapping);
            newMappings[oldMapping] = mapping.Id;

            foreach (var value in known)
            {
                var oldValue = Text(value.Id);
                (value.Id, value.ProductAttributeMappingId) = (0, mapping.Id);
                await values.InsertAsync(value);
                newValues[oldValue] = Text(value.Id);
            }
        }

        return (newMappings, newValues);
    }

    private async Task CopyCombinationsAsync(Product original, Product copy, (Dictionary<int, int> Mappings, Dictionary<string, string> Values) ids)
    {
        foreach (var combination in await attributes.GetAllProductAttributeCombinationsAsync(original.Id))
        {
            var choices = AttributesXml.Read(combination.AttributesXml)
                .Select(choice => choice with { MappingId = ids.Mappings[choice.MappingId], Value = ids.Values.GetValueOrDefault(choice.Value, choice.Value) });
            (combination.Id, combination.ProductId, combination.AttributesXml) = (0, copy.Id, AttributesXml.Write(choices));
            await attributes.InsertProductAttributeCombinationAsync(combination);
            await service.AddStockQuantityHistoryEntryAsync(copy, combination.StockQuantity, combination.StockQuantity, message: MESSAGE, combinationId: combination.Id);
        }
    }

    private async Task CopyWarehousesAsync(Product original, Product copy)
    {
        foreach (var row in await service.GetAllProductWarehouseInventoryRecordsAsync(original.Id))
        {
            (row.Id, row.ProductId, row.ReservedQuantity) = (0, copy.Id, 0);
            await service.InsertProductWarehouseInventoryAsync(row);
            await service.AddStockQuantityHistoryEntryAsync(copy, row.StockQuantity, row.StockQuantity, row.WarehouseId, MESSAGE);
        }
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}

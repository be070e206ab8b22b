using DemoStore.Engine;
using DemoStore.Engine.Catalog;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Media;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Seed;

/// <summary>Turns the plain list of <see cref="Goods"/> into products, attributes, stock and pictures.</summary>
internal sealed class CatalogSeed(IServiceProvider services)
{
    private readonly Dictionary<string, int> _products = [];
    private readonly Dictionary<string, int> _attributes = [];
    private readonly Dictionary<string, int> _kinds = [];
    private readonly FactSeed _facts = new(services);

    public async Task RunAsync(int vendorId, int[] ranges, int[] warehouses)
    {
        var order = 0;

        foreach (var (category, description, goods) in Goods.Categories)
        {
            var shelf = await InsertAsync(new Category { Name = category, Description = description, Published = true, DisplayOrder = order++ });

            foreach (var item in goods)
                await AddAsync(item, shelf.Id, vendorId, ranges, warehouses);
        }
    }

    /// <summary>One more product, on the first shelf.</summary>
    public async Task<Product> AddAsync(Goods.Item item, int[] warehouses)
    {
        var shelf = await services.GetRequiredService<IRepository<Category>>().Table.OrderBy(category => category.Id).FirstAsync();

        return await AddAsync(item, shelf.Id, vendorId: 0, [], warehouses);
    }

    private async Task<Product> AddAsync(Goods.Item item, int categoryId, int vendorId, int[] ranges, int[] warehouses)
    {
        var product = New(item, vendorId, ranges, warehouses);
        product.ParentGroupedProductId = item.Parent is null ? 0 : _products[item.Parent];
        product.VisibleIndividually = item.Parent is null;
        await InsertAsync(product);
        await RecordAsync(product, product.StockQuantity, warehouseId: product.WarehouseId);
        _products[item.Sku] = product.Id;

        await PlaceAsync(product, item, categoryId);
        var picture = await InsertAsync(new Picture { MimeType = "image/svg+xml", SeoFilename = item.Picture, AltAttribute = item.Name, TitleAttribute = item.Name });
        await InsertAsync(new ProductPicture { ProductId = product.Id, PictureId = picture.Id });

        foreach (var (stock, place) in (item.Warehouses ?? []).Select((stock, place) => (stock, place)))
        {
            await InsertAsync(new ProductWarehouseInventory { ProductId = product.Id, WarehouseId = warehouses[place], StockQuantity = stock });
            await RecordAsync(product, stock, warehouses[place]);
        }

        await _facts.SayAsync(product, item);

        foreach (var (name, choices) in item.Bundle ?? [])
            await AddBundlePartAsync(product, name, choices);

        await AddCombinationsAsync(product, item);

        return product;
    }

    private async Task PlaceAsync(Product product, Goods.Item item, int categoryId)
    {
        await InsertAsync(new ProductCategory { ProductId = product.Id, CategoryId = categoryId, DisplayOrder = product.DisplayOrder });

        if (item.Kind is not { } kind)
            return;

        if (!_kinds.TryGetValue(kind, out var kindId))
            kindId = _kinds[kind] = (await InsertAsync(new Category { Name = kind, ParentCategoryId = categoryId, Published = true })).Id;

        await InsertAsync(new ProductCategory { ProductId = product.Id, CategoryId = kindId, DisplayOrder = product.DisplayOrder });
    }

    private Product New(Goods.Item item, int vendorId, int[] ranges, int[] warehouses) => new()
    {
        Name = item.Name,
        Sku = item.Sku,
        ShortDescription = item.Text,
        FullDescription = $"<p>{item.Text}</p>",
        Price = item.Price,
        ProductCost = Math.Round(item.Price * 0.55m, 2),
        ManageInventoryMethod = item.Stock,
        BackorderMode = item.Backorders,
        StockQuantity = item.Quantity,
        UseMultipleWarehouses = item.Warehouses is not null,
        WarehouseId = item.Warehouses is null && item.Stock == ManageInventoryMethod.ManageStock ? warehouses[1] : 0,
        ProductAvailabilityRangeId = item.Range is { } range ? ranges[range] : 0,
        DisplayStockAvailability = true,
        DisplayStockQuantity = item.Stock == ManageInventoryMethod.ManageStock,
        MinStockQuantity = 0,
        LowStockActivity = LowStockActivity.Nothing,
        NotifyAdminForQuantityBelow = 1,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 1000,
        ProductType = item.Grouped ? ProductType.GroupedProduct : ProductType.SimpleProduct,
        IsShipEnabled = !item.Virtual,
        IsDownload = item.Download,
        IsGiftCard = item.GiftCard,
        IsRecurring = item.Recurring,
        IsRental = item.Rental,
        AllowAddingOnlyExistingAttributeCombinations = item.OnlyExisting,
        VendorId = item.Vendor ? vendorId : 0,
        Published = true,
        DisplayOrder = _products.Count,
        CreatedOnUtc = ShopClock.UtcNow,
        UpdatedOnUtc = ShopClock.UtcNow,
    };

    private async Task AddCombinationsAsync(Product product, Goods.Item item)
    {
        if (item.Choices is null)
            return;

        List<(int Mapping, Dictionary<string, int> Values)> made = [];

        foreach (var (name, values) in item.Choices)
            made.Add(await AddChoiceAsync(product, name, values));

        foreach (var (chosen, stock, outOfStockOrders) in item.Combinations ?? [])
        {
            var choices = chosen.Split('/').Select((value, place) => new AttributesXml.Choice(made[place].Mapping, $"{made[place].Values[value]}", null));
            var combination = await InsertAsync(new ProductAttributeCombination
            {
                ProductId = product.Id,
                AttributesXml = AttributesXml.Write(choices),
                StockQuantity = stock,
                AllowOutOfStockOrders = outOfStockOrders,
                Sku = $"{item.Sku}-{string.Concat(chosen.Split('/').Select(value => value[..1]))}",
                NotifyAdminForQuantityBelow = 1,
            });
            await RecordAsync(product, stock, combinationId: combination.Id);
        }
    }

    // The platform writes history when a product is made, so that its number can be followed from there.
    private Task RecordAsync(Product product, int stock, int warehouseId = 0, int? combinationId = null) => services.GetRequiredService<IProductService>()
        .AddStockQuantityHistoryEntryAsync(product, stock, stock, warehouseId, ProductEditing.MESSAGE, combinationId);

    private async Task<(int Mapping, Dictionary<string, int> Values)> AddChoiceAsync(Product product, string name, string[] values)
    {
        var mapping = await AddMappingAsync(product, name);
        Dictionary<string, int> ids = [];

        foreach (var value in values)
        {
            ids[value] = (await InsertAsync(new ProductAttributeValue
            {
                ProductAttributeMappingId = mapping,
                AttributeValueType = AttributeValueType.Simple,
                Name = value,
                IsPreSelected = ids.Count == 0,
                DisplayOrder = ids.Count,
                Quantity = 1,
            })).Id;
        }

        return (mapping, ids);
    }

    private async Task AddBundlePartAsync(Product product, string name, (string Sku, string Label, int Quantity)[] parts)
    {
        var mapping = await AddMappingAsync(product, name);

        for (var place = 0; place < parts.Length; place++)
        {
            await InsertAsync(new ProductAttributeValue
            {
                ProductAttributeMappingId = mapping,
                AttributeValueType = AttributeValueType.AssociatedToProduct,
                AssociatedProductId = _products[parts[place].Sku],
                Name = parts[place].Label,
                Quantity = parts[place].Quantity,
                IsPreSelected = place == 0,
                DisplayOrder = place,
            });
        }
    }

    private async Task<int> AddMappingAsync(Product product, string name)
    {
        if (!_attributes.TryGetValue(name, out var attribute))
            attribute = _attributes[name] = (await InsertAsync(new ProductAttribute { Name = name })).Id;

        return (await InsertAsync(new ProductAttributeMapping
        {
            ProductId = product.Id,
            ProductAttributeId = attribute,
            TextPrompt = name,
            IsRequired = true,
            AttributeControlType = AttributeControlType.DropdownList,
        })).Id;
    }

    private async Task<TEntity> InsertAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        await services.GetRequiredService<IRepository<TEntity>>().InsertAsync(entity);

        return entity;
    }
}

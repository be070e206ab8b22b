using DemoStore.Areas.Admin.Models;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Products, and the history of one product's stock, as the lists show them.</summary>
public sealed class ProductRows(IRepository<Product> products, IRepository<StockQuantityHistory> history, IRepository<Warehouse> warehouses,
    IProductService service, IProductAttributeService attributes, IProductAttributeFormatter formatter, OwnProducts own, ShownValues shown)
{
    public async Task<GridList<ProductRow>> PageAsync(ProductSearchModel search)
    {
        var page = await products.GetAllPagedAsync(async query => Matching(await own.OfAsync(query), search).OrderBy(product => product.Name),
            search.Page - 1, search.PageSize);
        var prices = new Dictionary<int, string>();
        var stock = new Dictionary<int, int?>();
        foreach (var product in page)
        {
            prices[product.Id] = await shown.PriceAsync(product.Price);
            stock[product.Id] = await StockAsync(product);
        }

        return Grid.Of(search, page, product => new ProductRow
        {
            Id = product.Id,
            Name = product.Name,
            Sku = product.Sku ?? "",
            Price = prices[product.Id],
            Inventory = Inventory(product),
            Stock = stock[product.Id],
            Published = product.Published,
        });
    }

    public async Task<GridList<HistoryRow>> HistoryAsync(Product product, HistorySearchModel search)
    {
        var page = await history.GetAllPagedAsync(query => query
            .Where(entry => entry.ProductId == product.Id)
            .OrderByDescending(entry => entry.CreatedOnUtc).ThenByDescending(entry => entry.Id), search.Page - 1, search.PageSize);
        var places = (await warehouses.GetAllAsync(query => query)).ToDictionary(warehouse => warehouse.Id, warehouse => warehouse.Name);
        var combinations = new Dictionary<int, string>();
        foreach (var combination in await attributes.GetAllProductAttributeCombinationsAsync(product.Id))
            combinations[combination.Id] = await formatter.FormatAttributesAsync(product, combination.AttributesXml);

        var zone = await shown.ZoneAsync();

        return Grid.Of(search, page, entry => new HistoryRow
        {
            Id = entry.Id,
            QuantityAdjustment = entry.QuantityAdjustment,
            StockQuantity = entry.StockQuantity,
            Message = entry.Message ?? "",
            Warehouse = places.GetValueOrDefault(entry.WarehouseId ?? 0) ?? "",
            Combination = combinations.GetValueOrDefault(entry.CombinationId ?? 0) ?? "",
            CreatedOn = entry.CreatedOnUtc.In(zone),
        });
    }

    private static IQueryable<Product> Matching(IQueryable<Product> query, ProductSearchModel search)
    {
        if (!string.IsNullOrEmpty(search.SearchProductName))
            query = query.Where(product => product.Name.Contains(search.SearchProductName));
        if (!string.IsNullOrEmpty(search.SearchSku))
            query = query.Where(product => product.Sku.Contains(search.SearchSku));
        if (search.OnlyBelowZero)
            query = query.Where(product => product.ManageInventoryMethodId == (int)ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses && product.StockQuantity < 0);

        return query;
    }

    private async Task<int?> StockAsync(Product product) => product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => await service.GetTotalStockQuantityAsync(product),
        ManageInventoryMethod.ManageStockByAttributes => (await attributes.GetAllProductAttributeCombinationsAsync(product.Id)).Sum(combination => combination.StockQuantity),
        _ => null,
    };

    private static string Inventory(Product product) => product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock when product.UseMultipleWarehouses => "Warehouses",
        ManageInventoryMethod.ManageStock => "Product",
        ManageInventoryMethod.ManageStockByAttributes => "Combinations",
        _ => "Not tracked",
    };
}

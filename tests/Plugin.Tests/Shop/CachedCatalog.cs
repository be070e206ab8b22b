using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;
using NSubstitute;

namespace Plugin.Tests.Shop;

/// <summary>
/// The platform's services for products as they really are: they read from a cache that another server may have made old, and
/// write whole rows of what they read, or were given.
/// </summary>
internal sealed class CachedCatalog(TestShop shop, IServiceProvider services, Func<Task> betweenAsync)
{
    private IStaticCacheManager Cache => services.GetRequiredService<IStaticCacheManager>();

    /// <param name="between">What another server does after the platform read its warehouses and before it writes them.</param>
    public static void Add(IServiceCollection services, Func<TestShop> shop, Func<Task>? between = null)
    {
        services.AddScoped(provider => new CachedCatalog(shop(), provider, between ?? (() => Task.CompletedTask)));
        services.AddScoped(provider => provider.GetRequiredService<CachedCatalog>().Products());
        services.AddScoped(provider => provider.GetRequiredService<CachedCatalog>().Parser());
        services.AddScoped(provider => provider.GetRequiredService<CachedCatalog>().Attributes());
    }

    private IProductService Products()
    {
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => FindAsync(call.Arg<int>()));
        products.AdjustInventoryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<string>())
            .Returns(call => AdjustAsync(call.Arg<Product>(), call.ArgAt<int>(1), call.ArgAt<string>(2), call.ArgAt<string>(3)));
        products.AddStockQuantityHistoryEntryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<int?>())
            .Returns(call => TellAsync(call.Arg<Product>(), call.ArgAt<int>(1), call.ArgAt<int>(2), call.ArgAt<string>(4), call.ArgAt<int?>(5)));

        return products;
    }

    private IProductAttributeParser Parser()
    {
        var parser = Substitute.For<IProductAttributeParser>();
        parser.FindProductAttributeCombinationAsync(Arg.Any<Product>(), Arg.Any<string>(), Arg.Any<bool>()).Returns(call => FindAsync(call.Arg<Product>(), call.ArgAt<string>(1)));
        parser.ParseProductAttributeValuesAsync(Arg.Any<string>(), Arg.Any<int>()).Returns(call => Chosen(call.ArgAt<string>(0)));

        return parser;
    }

    private IProductAttributeService Attributes()
    {
        var attributes = Substitute.For<IProductAttributeService>();
        attributes.GetProductAttributeMappingsByProductIdAsync(Arg.Any<int>()).Returns([]);
        attributes.UpdateProductAttributeCombinationAsync(Arg.Any<ProductAttributeCombination>()).Returns(call => Rows<ProductAttributeCombination>().UpdateAsync(call.Arg<ProductAttributeCombination>()));

        return attributes;
    }

    private async Task AdjustAsync(Product product, int change, string xml, string message)
    {
        if (product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true })
        {
            var rows = await Rows<ProductWarehouseInventory>().Table.Where(row => row.ProductId == product.Id).OrderByDescending(row => row.StockQuantity - row.ReservedQuantity).ToListAsync();
            await betweenAsync();
            rows[0].ReservedQuantity -= change;
            await Rows<ProductWarehouseInventory>().UpdateAsync(rows);
        }
        else if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
        {
            product.StockQuantity += change;
            await Rows<Product>().UpdateAsync(product);
            await TellAsync(product, change, product.StockQuantity, message, combinationId: null);
        }

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes && await FindAsync(product, xml) is { } combination)
        {
            combination.StockQuantity += change;
            await Rows<ProductAttributeCombination>().UpdateAsync(combination);
            await TellAsync(product, change, combination.StockQuantity, message, combination.Id);
        }

        foreach (var value in Chosen(xml))
            await AdjustAsync(await FindAsync(value.AssociatedProductId), change * value.Quantity, message, "");
    }

    private Task<Product> FindAsync(int id)
    {
        return Rows<Product>().GetByIdAsync(id, _ => null!);
    }

    private async Task<ProductAttributeCombination?> FindAsync(Product product, string xml)
    {
        var key = Cache.PrepareKeyForDefaultCache(NopCatalogDefaults.ProductAttributeCombinationsByProductCacheKey, product.Id);
        var all = await Rows<ProductAttributeCombination>().GetAllAsync(rows => rows.Where(row => row.ProductId == product.Id), _ => key);

        return all.FirstOrDefault(row => row.AttributesXml == xml);
    }

    private List<ProductAttributeValue> Chosen(string? xml)
    {
        var ids = ChosenParts.Read(xml).Select(one => one.ValueId).ToList();

        return ids.Count == 0 ? [] : [.. Rows<ProductAttributeValue>().Table.Where(row => ids.Contains(row.Id))];
    }

    private Task TellAsync(Product product, int change, int stock, string message, int? combinationId) => Rows<StockQuantityHistory>().InsertAsync(new StockQuantityHistory
    {
        ProductId = product.Id,
        CombinationId = combinationId,
        QuantityAdjustment = change,
        StockQuantity = stock,
        Message = message,
        CreatedOnUtc = shop.Clock.GetUtcNow().UtcDateTime
    });

    private IRepository<T> Rows<T>() where T : BaseEntity => services.GetRequiredService<IRepository<T>>();
}

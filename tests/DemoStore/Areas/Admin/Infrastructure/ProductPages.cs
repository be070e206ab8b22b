using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.People;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Shipping.Date;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Models.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class ProductPages(IProductService products, IProductAttributeService attributes, IProductAttributeFormatter formatter,
    IRepository<Warehouse> warehouses, IDateRangeService ranges, OwnProducts own, CustomerRoles roles, IStoreService stores, Visibility visibility)
{
    public async Task<ProductPage> PrepareAsync(Product product)
    {
        var hasAttributes = (await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Count > 0;

        return new ProductPage(await ModelAsync(product), await CombinationsAsync(product), hasAttributes) { Choices = await ChoicesAsync(), Limits = await LimitsAsync(product) };
    }

    private async Task<ProductLimits> LimitsAsync(Product product)
    {
        var ofStores = await visibility.StoresAsync(product);

        return new ProductLimits(
            await roles.MarkedAsync(await visibility.RolesAsync(product)),
            [.. (await stores.GetAllStoresAsync()).Select(store => new Limit(store.Id, store.Name, ofStores.Contains(store.Id)))]);
    }

    private async Task<ProductModel> ModelAsync(Product product)
    {
        return new ProductModel
        {
            Id = product.Id,
            Name = product.Name,
            Sku = product.Sku,
            Price = product.Price,
            ProductCost = product.ProductCost,
            Published = product.Published,
            VendorId = product.VendorId,
            DisableBuyButton = product.DisableBuyButton,
            ManageInventoryMethodId = product.ManageInventoryMethodId,
            UseMultipleWarehouses = product.UseMultipleWarehouses,
            StockQuantity = product.StockQuantity,
            WarehouseId = product.WarehouseId,
            LastStockQuantity = product.StockQuantity,
            MinStockQuantity = product.MinStockQuantity,
            LowStockActivityId = product.LowStockActivityId,
            BackorderModeId = product.BackorderModeId,
            ProductAvailabilityRangeId = product.ProductAvailabilityRangeId,
            DisplayStockAvailability = product.DisplayStockAvailability,
            DisplayStockQuantity = product.DisplayStockQuantity,
            ProductWarehouseInventoryModels = await WarehousesAsync(product),
            IsLoggedInAsVendor = await own.VendorIdAsync() > 0,
        };
    }

    private async Task<List<ProductWarehouseInventoryModel>> WarehousesAsync(Product product)
    {
        var stored = (await products.GetAllProductWarehouseInventoryRecordsAsync(product.Id)).ToDictionary(row => row.WarehouseId);

        return (await warehouses.GetAllAsync(query => query.OrderBy(warehouse => warehouse.Name)))
            .Select(warehouse => new ProductWarehouseInventoryModel
            {
                WarehouseId = warehouse.Id,
                WarehouseName = warehouse.Name,
                WarehouseUsed = stored.ContainsKey(warehouse.Id),
                StockQuantity = stored.GetValueOrDefault(warehouse.Id)?.StockQuantity ?? 0,
                ReservedQuantity = stored.GetValueOrDefault(warehouse.Id)?.ReservedQuantity ?? 0,
            })
            .ToList();
    }

    private async Task<List<CombinationRow>> CombinationsAsync(Product product)
    {
        var rows = new List<CombinationRow>();
        foreach (var combination in await attributes.GetAllProductAttributeCombinationsAsync(product.Id))
        {
            var text = await formatter.FormatAttributesAsync(product, combination.AttributesXml);
            rows.Add(new CombinationRow(combination.Id, text, combination.Sku ?? "", combination.StockQuantity, combination.AllowOutOfStockOrders));
        }

        return rows;
    }

    private async Task<ProductChoices> ChoicesAsync()
    {
        var availability = (await ranges.GetAllProductAvailabilityRangesAsync()).Select(range => new SelectListItem(range.Name, $"{range.Id}"));

        var places = (await warehouses.GetAllAsync(query => query.OrderBy(warehouse => warehouse.Name))).Select(warehouse => new SelectListItem(warehouse.Name, $"{warehouse.Id}"));

        return new ProductChoices(Options<ManageInventoryMethod>(), Options<BackorderMode>(), Options<LowStockActivity>(),
            [new SelectListItem("None", "0"), .. availability], [new SelectListItem("None", "0"), .. places]);
    }

    private static List<SelectListItem> Options<TEnum>() where TEnum : struct, Enum
    {
        return Enum.GetValues<TEnum>()
            .Select(value => new SelectListItem(Wording.Of(value.ToString()), $"{Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)}"))
            .ToList();
    }
}

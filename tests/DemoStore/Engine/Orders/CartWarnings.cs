using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Security;
using Nop.Services.Shipping.Date;
using Nop.Services.Stores;

namespace DemoStore.Engine.Orders;

/// <summary>Why a line cannot go into the cart. Products that allow backorders are not checked for stock at all.</summary>
public sealed class CartWarnings(
    IProductService products,
    IProductAttributeParser parser,
    IProductAttributeService attributes,
    IDateRangeService ranges,
    IRepository<ShoppingCartItem> items,
    IAclService acl,
    IStoreMappingService storeMappings,
    ILocalizationService texts)
{
    public async Task<List<string>> ItemAsync(
        Customer customer,
        ShoppingCartType type,
        Product product,
        int storeId,
        string attributesXml,
        int quantity,
        int itemId = 0,
        bool standard = true,
        bool choices = true)
    {
        List<string> warnings = [];

        if (standard)
            await AddProductAsync(warnings, customer, type, product, storeId, attributesXml, quantity, itemId);

        if (choices)
            await AddChoicesAsync(warnings, customer, type, product, storeId, attributesXml, quantity);

        return warnings;
    }

    private async Task AddProductAsync(List<string> warnings, Customer customer, ShoppingCartType type, Product product, int storeId, string attributesXml, int quantity, int itemId)
    {
        if (product is not { Deleted: false, Published: true } || !await acl.AuthorizeAsync(product, customer) || !await storeMappings.AuthorizeAsync(product, storeId))
        {
            warnings.Add(await TextAsync("ProductUnpublished"));
            return;
        }

        if (product.ProductType == ProductType.GroupedProduct || (type == ShoppingCartType.ShoppingCart && product.DisableBuyButton))
            warnings.Add(await TextAsync("BuyingDisabled"));

        if (quantity <= 0)
            warnings.Add(await TextAsync("QuantityShouldPositive"));
        else if (quantity < product.OrderMinimumQuantity)
            warnings.Add(await TextAsync("MinimumQuantity", product.OrderMinimumQuantity));
        else if (product.OrderMaximumQuantity > 0 && quantity > product.OrderMaximumQuantity)
            warnings.Add(await TextAsync("MaximumQuantity", product.OrderMaximumQuantity));

        await AddStockAsync(warnings, customer, type, product, attributesXml, quantity, itemId);
    }

    private async Task AddStockAsync(List<string> warnings, Customer customer, ShoppingCartType type, Product product, string attributesXml, int quantity, int itemId)
    {
        if (product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, BackorderMode: BackorderMode.NoBackorders })
        {
            var others = await items.Table
                .Where(item => item.CustomerId == customer.Id && item.ProductId == product.Id && item.ShoppingCartTypeId == (int)type && item.Id != itemId)
                .SumAsync(item => item.Quantity);
            await AddShortageAsync(warnings, product, await products.GetTotalStockQuantityAsync(product) - others, quantity);
        }

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
        {
            var combination = await parser.FindProductAttributeCombinationAsync(product, attributesXml);

            if (combination is { AllowOutOfStockOrders: false })
                await AddShortageAsync(warnings, product, combination.StockQuantity, quantity);
            else if (combination is null && product.AllowAddingOnlyExistingAttributeCombinations)
                await AddShortageAsync(warnings, product, 0, quantity);
        }
    }

    private async Task AddShortageAsync(List<string> warnings, Product product, int available, int quantity)
    {
        if (quantity <= available)
            return;

        if (available > 0)
        {
            warnings.Add(await TextAsync("QuantityExceedsStock", available));
            return;
        }

        var range = await ranges.GetProductAvailabilityRangeByIdAsync(product.ProductAvailabilityRangeId);
        warnings.Add(range is null ? await TextAsync("OutOfStock") : await TextAsync("AvailabilityRange", range.Name));
    }

    private async Task AddChoicesAsync(List<string> warnings, Customer customer, ShoppingCartType type, Product product, int storeId, string attributesXml, int quantity)
    {
        var chosen = Catalog.AttributesXml.Read(attributesXml).Select(choice => choice.MappingId).ToHashSet();

        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            if (mapping.IsRequired && !chosen.Contains(mapping.Id))
                warnings.Add(await TextAsync("SelectAttribute", mapping.TextPrompt));
        }

        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueType == AttributeValueType.AssociatedToProduct && await products.GetProductByIdAsync(value.AssociatedProductId) is { } part)
                warnings.AddRange(await ItemAsync(customer, type, part, storeId, "", quantity * value.Quantity));
        }
    }

    private async Task<string> TextAsync(string key, params object[] parts) =>
        string.Format(CultureInfo.CurrentCulture, await texts.GetResourceAsync($"ShoppingCart.{key}"), parts);
}

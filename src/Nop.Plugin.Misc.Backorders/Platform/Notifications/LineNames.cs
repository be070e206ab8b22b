using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Catalog;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>
/// Names order lines so that two of one product are told apart: product, what was chosen of it, and SKU. Customers read
/// SKUs where the shop shows them on its product pages, clerks always.
/// </summary>
public sealed class LineNames(
    Wording wording,
    IProductService products,
    IProductAttributeService attributes,
    IOrderService orders,
    ISettingService settings,
    ILocalizationService localization,
    RequestMarks request)
{
    private (int OrderId, IReadOnlyDictionary<int, OrderItem> Items) _read = (0, new Dictionary<int, OrderItem>());

    /// <summary>Of a component its own name, and the bundle that it is in.</summary>
    public async Task<string> ProductAsync(BackorderRecord record, int languageId, bool isClerk = false)
    {
        if (record.BundleProductId == 0)
            return await LineAsync(record, languageId, isClerk);

        var component = await WithSkuAsync(await NameAsync(record.ProductId, languageId), record, languageId, isClerk);
        var text = await wording.TextAsync("Component.OfBundle", languageId);

        return Wording.Fill(text, CultureInfo.InvariantCulture, component, await ChosenAsync(record.BundleProductId, record, languageId));
    }

    /// <summary>The line as its customer chose it: of a component the bundle.</summary>
    public async Task<string> LineAsync(BackorderRecord record, int languageId, bool isClerk = false)
    {
        return record.BundleProductId == 0
            ? await WithSkuAsync(await ChosenAsync(record.ProductId, record, languageId), record, languageId, isClerk)
            : await ChosenAsync(record.BundleProductId, record, languageId);
    }

    /// <param name="attributes">As the shop describes them, in HTML.</param>
    public static string Chosen(string name, string? attributes)
    {
        var chosen = PlainText.Of(attributes);

        return chosen.Length == 0 ? name : $"{name} ({chosen})";
    }

    /// <summary>A combination without a number of its own has that of its product, as everywhere in the shop.</summary>
    public static string Sku(string? ofCombination, string? ofProduct) =>
        string.IsNullOrEmpty(ofCombination) ? ofProduct ?? "" : ofCombination;

    public async Task<string> NameAsync(int productId, int languageId)
    {
        var product = await products.GetProductByIdAsync(productId);

        return product is null
            ? $"#{productId}"
            : await localization.GetLocalizedAsync<Product, string>(product, row => row.Name, languageId);
    }

    public async Task<IReadOnlyCollection<OrderItem>> LinesAsync(Order order)
    {
        return request.NewOrder(order.Id) is null ? [.. (await ItemsAsync(order.Id)).Values] : request.NewLinesOf(order.Id);
    }

    /// <param name="readSku">Asked only where the shop shows it.</param>
    public async Task<string> WithSkuAsync(string name, int storeId, int languageId, Func<Task<string>> readSku, bool isClerk = false)
    {
        if (!isClerk && !(await settings.LoadSettingAsync<CatalogSettings>(storeId)).ShowSkuOnProductDetailsPage)
            return name;

        var sku = await readSku();

        return sku.Length == 0
            ? name
            : Wording.Fill(await wording.TextAsync("Line.WithSku", languageId), CultureInfo.InvariantCulture, name, sku);
    }

    private Task<string> WithSkuAsync(string name, BackorderRecord record, int languageId, bool isClerk)
    {
        return WithSkuAsync(name, record.StoreId, languageId, () => SkuAsync(record), isClerk);
    }

    private async Task<string> ChosenAsync(int productId, BackorderRecord record, int languageId)
    {
        return Chosen(await NameAsync(productId, languageId), (await ItemAsync(record))?.AttributeDescription);
    }

    private async Task<string> SkuAsync(BackorderRecord record)
    {
        if (record.CombinationId != 0
            && await attributes.GetProductAttributeCombinationByIdAsync(record.CombinationId) is { Sku.Length: > 0 } combination)
            return combination.Sku;

        return (await products.GetProductByIdAsync(record.ProductId))?.Sku ?? "";
    }

    // Who reads of one line of an order reads of the others next. What this request adds is at hand.
    private async Task<OrderItem?> ItemAsync(BackorderRecord record)
    {
        if (request.NewLine(record.OrderItemId) is { } added)
            return added;

        if (_read.OrderId == record.OrderId && !_read.Items.ContainsKey(record.OrderItemId))
            _read.OrderId = 0;

        return (await ItemsAsync(record.OrderId)).GetValueOrDefault(record.OrderItemId);
    }

    private async Task<IReadOnlyDictionary<int, OrderItem>> ItemsAsync(int orderId)
    {
        if (_read.OrderId != orderId)
            _read = (orderId, (await orders.GetOrderItemsAsync(orderId)).ToDictionary(item => item.Id));

        return _read.Items;
    }
}

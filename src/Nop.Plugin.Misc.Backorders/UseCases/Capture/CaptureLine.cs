using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>
/// Puts the part of an order line that stock did not cover on backorder, with the promise frozen as made now. Of a
/// bundle each component that is short has a backorder of its own.
/// </summary>
public sealed class CaptureLine(
    StockSource home,
    CheckoutStock stock,
    PromiseMaker promises,
    DisplayModes modes,
    OrderPreference preference,
    BackorderLedger ledger,
    IProductService products,
    RequestMarks request)
{
    /// <summary>The line's own moment in a checkout: its units are subtracted, those of later lines are not yet.</summary>
    /// <param name="readOrder">Asked only when the line is short: most are not.</param>
    public async Task PlacedAsync(OrderItem item, Func<Task<Order>> readOrder)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        var parts = await home.PartsAsync(product, item.AttributesXml);
        var missing = await MissingAsync(parts, item.Quantity);

        if (missing.Count > 0)
        {
            var line = new OrderLine(item, await readOrder());
            var isTogether = await preference.WishedAsync(line.Order) == false;
            foreach (var (part, shortage, found) in missing)
            {
                var promise = await promises.MakeAsync(
                    new(part.Product, product!, part.Key, shortage),
                    found.LeadDays,
                    found.IsSupplied,
                    line.Order);
                await PutOnBackorderAsync(line, part, shortage, promise, isTogether, isPlaced: false, isTold: true);
            }
        }

        request.LineSeen(item.Id, item.OrderId, [.. missing.Select(one => one.Part.Product.Id)]);
    }

    /// <summary>A line that was found later: added by an admin, renewed, or never told of.</summary>
    /// <param name="isPlaced">False when the order may have failed half-way; a clerk decides then.</param>
    /// <param name="isTold">False when the line looked covered, and its customer is not to hear of it.</param>
    /// <returns>Null when it was captured before, by anyone.</returns>
    public async Task<BackorderRecord?> FoundAsync(OrderLine line, StockPart part, Units shortage, bool isPlaced, bool isTold)
    {
        var sold = await products.GetProductByIdAsync(line.Item.ProductId) ?? part.Product;
        var promise = await promises.MakeAsync(new(part.Product, sold, part.Key, shortage), line.Order);
        var record =
            await PutOnBackorderAsync(line, part, shortage, promise, await preference.IsTogetherAsync(line.Item.OrderId), isPlaced, isTold);
        request.LineSeen(line.Item.Id, line.Item.OrderId, [part.Product.Id]);

        return record;
    }

    private async Task<IReadOnlyList<(StockPart Part, Units Shortage, CheckoutStock.Found Found)>> MissingAsync(
        IReadOnlyList<StockPart> parts,
        int lineQuantity)
    {
        if (parts.Count == 0)
            return [];

        var found = await stock.LookAtAsync([.. parts.Select(part => part.Key)]);

        var missing = new List<(StockPart, Units, CheckoutStock.Found)>();
        foreach (var part in parts.Where(part => found.ContainsKey(part.Key)))
        {
            var available = found[part.Key].Available;
            var (placed, wanted) = (await PlaceAsync(part, available), part.Of(lineQuantity));
            var shortage = placed.Home == StockSourceKind.Nowhere ? wanted : Shortage.OfPlacedLine(available, wanted);
            if (!shortage.IsNone)
                missing.Add((placed, shortage, found[part.Key]));
        }

        return missing;
    }

    // The shop reserves nothing of a product that is in no warehouse, so its number says 0 whatever is ordered.
    private async Task<StockPart> PlaceAsync(StockPart part, int available)
    {
        var mayBeNowhere = part.Home == StockSourceKind.Warehouses && available <= 0;

        return mayBeNowhere && !await stock.IsInWarehousesAsync(part.Product.Id) ? part with { Home = StockSourceKind.Nowhere } : part;
    }

    private async Task<BackorderRecord?> PutOnBackorderAsync(
        OrderLine line,
        StockPart part,
        Units shortage,
        MadePromise promise,
        bool isTogether,
        bool isPlaced,
        bool isTold)
    {
        var captured = Entry.Captured(shortage, part.Of(line.Item.Quantity), promise.Last) with { Untold = isTold ? 0 : shortage.Value };

        var record = await ledger.CaptureAsync(
            New(line, part, await modes.OfAsync(line.Item.ProductId, line.Order.StoreId), isTogether),
            captured,
            isPlaced ? [Entry.Of(EntryKind.OrderPlaced)] : []);
        request.Captured(line.Item.OrderId, record);

        return record;
    }

    private static BackorderRecord New(OrderLine line, StockPart part, DisplayMode mode, bool isTogether) => new()
    {
        OrderId = line.Item.OrderId,
        OrderItemId = line.Item.Id,
        ProductId = part.Key.ProductId,
        CombinationId = part.Key.CombinationId,
        BundleProductId = part.Product.Id == line.Item.ProductId ? 0 : line.Item.ProductId,
        UnitsPerLine = part.UnitsPerLine,
        HomeId = (int)part.Home,
        StoreId = line.Order.StoreId,
        VendorId = part.Product.VendorId,
        DisplayModeId = (int)mode,
        IsTogether = isTogether,
        PlacedOnUtc = line.Order.CreatedOnUtc
    };
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Puts the part of an order line that stock did not cover on backorder, with the promise frozen as made now.</summary>
public class CaptureLine(
    StockHome home,
    StockReader stock,
    PromiseMaker promises,
    BackorderLedger ledger,
    IProductService products,
    RequestMarks request)
{
    /// <summary>The line's own moment in a checkout: its units are subtracted, those of later lines are not yet.</summary>
    /// <returns>Null when the line is covered, or is nothing that waits.</returns>
    /// <param name="readOrder">Asked only when the line is short: most are not.</param>
    public async Task<BackorderRecord?> PlacedAsync(OrderItem item, Func<Task<Order>> readOrder)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        var shortage = Units.None;

        if (await home.FindAsync(product, item.AttributesXml) is { Key: var key } && await stock.AvailableAsync(key) is { } available)
        {
            shortage = Shortage.OfPlacedLine(available, new(Math.Max(0, item.Quantity)));
            if (!shortage.IsNone)
                return await PutOnBackorderAsync(new(item, await readOrder()), product, key, shortage, isPlaced: false);
        }

        request.LineSeen(item.Id, item.OrderId, item.ProductId, isShort: false);

        return null;
    }

    /// <summary>A line that was found later: added by an admin, renewed, or never told of.</summary>
    /// <param name="isPlaced">False when the order may have failed half-way; a clerk decides then.</param>
    public async Task<BackorderRecord?> FoundAsync(OrderLine line, StockKey key, Units shortage, bool isPlaced)
    {
        var product = await products.GetProductByIdAsync(line.Item.ProductId);

        return await PutOnBackorderAsync(line, product, key, shortage, isPlaced);
    }

    private async Task<BackorderRecord?> PutOnBackorderAsync(OrderLine line, Product product, StockKey key, Units shortage, bool isPlaced)
    {
        var captured = Entry.Captured(shortage, new(line.Item.Quantity), await promises.MakeAsync(product, line.Order.StoreId));
        var record = await ledger.CaptureAsync(
            new()
            {
                OrderId = line.Item.OrderId,
                OrderItemId = line.Item.Id,
                ProductId = key.ProductId,
                CombinationId = key.CombinationId,
                StoreId = line.Order.StoreId,
                VendorId = product.VendorId,
                PlacedOnUtc = line.Order.CreatedOnUtc
            },
            captured,
            isPlaced ? [Entry.Of(EntryKind.OrderPlaced)] : []);
        request.LineSeen(line.Item.Id, line.Item.OrderId, line.Item.ProductId, isShort: true);

        return record;
    }
}

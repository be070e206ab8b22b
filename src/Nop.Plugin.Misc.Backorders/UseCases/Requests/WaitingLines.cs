using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>A line of an order of which something waits.</summary>
/// <param name="Record">Its backorder; of a bundle that of the component which holds up most.</param>
/// <param name="Parts">All backorders of the line.</param>
/// <param name="Units">Units of the line that can be taken off it.</param>
public sealed record WaitingOrderLine(
    Order Order,
    OrderItem Item,
    BackorderRecord Record,
    IReadOnlyList<BackorderRecord> Parts,
    Units Units)
{
    public bool IsBundle => Record.BundleProductId != 0;

    public bool IsUntouched => Parts.All(part => part is { Allocated: 0, Released: 0 });
}

/// <summary>Which lines of an order wait, as stored now.</summary>
public sealed class WaitingLines(BackorderQueries shelf, LineReader lines)
{
    /// <summary>Of an order that stands and is real.</summary>
    public async Task<IReadOnlyList<WaitingOrderLine>> OfOrderAsync(int orderId)
    {
        var waiting = new List<WaitingOrderLine>();
        foreach (var parts in (await shelf.OfOrderAsync(orderId))
            .Where(record => record.IsOrderPlaced)
            .GroupBy(record => record.OrderItemId))
        {
            if (await MakeAsync(parts.Key, [.. parts]) is { } line)
                waiting.Add(line);
        }

        return waiting;
    }

    /// <returns>Null when nothing of the line waits, or the order does not stand.</returns>
    public async Task<WaitingOrderLine?> OfItemAsync(int orderItemId)
    {
        var parts = (await shelf.OfOrderItemAsync(orderItemId)).Where(record => record.IsOrderPlaced).ToList();

        return parts.Count == 0 ? null : await MakeAsync(orderItemId, parts);
    }

    /// <summary>True when so many units cannot go off the line without those of a shipment that is prepared and not sent.</summary>
    public async Task<bool> IsPreparedAsync(WaitingOrderLine line)
    {
        var shipped = (await lines.ShippedAsync([line.Item.Id])).GetValueOrDefault(line.Item.Id);
        var prepared = (await lines.PreparedAsync([line.Item.Id])).GetValueOrDefault(line.Item.Id);

        return line.Units.Value > line.Item.Quantity - (long)shipped - prepared;
    }

    private async Task<WaitingOrderLine?> MakeAsync(int orderItemId, IReadOnlyList<BackorderRecord> parts)
    {
        if (parts.All(part => part.Waiting == 0) || await lines.FindAsync(orderItemId) is not { } line)
            return null;

        var shipped = new Units(Math.Max(0, (await lines.ShippedAsync([orderItemId])).GetValueOrDefault(orderItemId)));
        var units = WaitingPart.OfLine(
            parts.Select(part => (new Units(part.Waiting), part.UnitsPerLine)),
            new(Math.Max(0, line.Item.Quantity)),
            shipped);
        var record = parts.OrderByDescending(part => Shortage.OfBundles(new(part.Waiting), part.UnitsPerLine).Value)
            .ThenBy(part => part.Id)
            .First();

        return units.IsNone ? null : new(line.Order, line.Item, record, parts, units);
    }
}

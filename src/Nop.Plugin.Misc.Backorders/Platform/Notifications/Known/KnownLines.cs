using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>
/// Says of the backorders of an order what its customer may know of them. Pages, mails, notes and links ask here and
/// nowhere else, so that all of them say the same.
/// </summary>
public sealed class KnownLines(BackorderQueries shelf, ToldDates dates, DisplayModes modes, LineReader lines, ServedLines served)
{
    /// <param name="records">All of the order: what leaves together has one date.</param>
    public async Task<IReadOnlyList<LineNews>> OfOrderAsync(Order order, IReadOnlyCollection<BackorderRecord> records)
    {
        var left = await LeftAsync(order, records);
        var payment = Payments.Of(order, await served.RuleAsync());
        var news = new List<LineNews>();

        foreach (var record in records)
        {
            var line = Known(record, order, left.GetValueOrDefault(record.OrderItemId));
            news.Add(new(record, line with { Mode = await ModeAsync(record), Payment = payment }, await dates.OfAsync(record)));
        }

        return OrderShipment.Together(news);
    }

    /// <param name="some">Of the order, which may have more.</param>
    public async Task<IReadOnlyList<LineNews>> OfSomeAsync(Order order, IReadOnlyCollection<BackorderRecord> some)
    {
        if (!some.Any(record => record.IsTogether))
            return await OfOrderAsync(order, some);

        var ids = some.Select(record => record.Id).ToHashSet();
        var others = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced && !ids.Contains(record.Id));

        return [.. (await OfOrderAsync(order, [.. some, .. others])).Where(news => ids.Contains(news.Backorder.Id))];
    }

    /// <summary>A line that was in stock as a whole, of an order that leaves in one shipment.</summary>
    /// <param name="others">The lines of the order that were not.</param>
    /// <returns>Null when it waits for nothing.</returns>
    public async Task<LineNews?> OfCoveredAsync(Order order, OrderItem item, IReadOnlyCollection<LineNews> others)
    {
        if (others.FirstOrDefault(news => news.Line.IsTogether) is not { } together)
            return null;

        var record = new BackorderRecord
        {
            OrderId = order.Id,
            OrderItemId = item.Id,
            ProductId = item.ProductId,
            StoreId = order.StoreId,
            LineQuantity = item.Quantity,
            UnitsPerLine = 1
        };
        var left = await LeftAsync(order, [record]);
        var line = Known(record, order, left.GetValueOrDefault(item.Id)) with
        {
            Mode = await ModeAsync(record),
            Payment = Payments.Of(order, await served.RuleAsync()),
            IsTogether = true
        };

        return new(record, line, together.Date);
    }

    /// <summary>As much as was shown when it was ordered. A component is shown as the bundle is that the customer chose.</summary>
    public async Task<DisplayMode> ModeAsync(BackorderRecord record)
    {
        return Enum.IsDefined((DisplayMode)record.DisplayModeId) && record.DisplayModeId != (int)DisplayMode.ShopDefault
            ? (DisplayMode)record.DisplayModeId
            : await modes.OfAsync(record.BundleProductId == 0 ? record.ProductId : record.BundleProductId, record.StoreId);
    }

    /// <summary>False: its customer does not know that anything of it is or was short.</summary>
    public async Task<bool> IsKnownAsync(BackorderRecord record)
    {
        return record.Quantity > record.Untold && await ModeAsync(record) != DisplayMode.Silent;
    }

    private static KnownLine Known(BackorderRecord record, Order order, int left)
    {
        var isClosed = record.IsOrderClosed || order.OrderStatus == OrderStatus.Cancelled;
        var line = new Units(Math.Max(0, record.LineQuantity));
        var known = KnownLine.Of(record.Figures(), new(record.Untold), line, new Units(Math.Max(0, left)).Times(record.UnitsPerLine));

        // A component does not leave by itself, and of an order that has ended nothing is still to leave.
        return record.BundleProductId != 0 || isClosed ? known with { Ready = Units.None, Gone = Units.None } : known;
    }

    // The order itself says whether anything left; most have a part in stock and are asked for before that.
    private async Task<IReadOnlyDictionary<int, int>> LeftAsync(Order order, IReadOnlyCollection<BackorderRecord> records)
    {
        var ids = records
            .Where(record => record.BundleProductId == 0 && (record.Untold > 0 || record.LineQuantity > record.Figures().Standing.Value))
            .Select(record => record.OrderItemId)
            .Distinct()
            .ToList();

        return ids.Count == 0 || order.ShippingStatus is ShippingStatus.NotYetShipped or ShippingStatus.ShippingNotRequired
            ? new Dictionary<int, int>()
            : await lines.ShippedAsync(ids);
    }
}

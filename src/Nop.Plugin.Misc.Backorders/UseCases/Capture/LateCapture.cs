using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>Captures lines that were found late, and tells of them when their order is known to be placed.</summary>
public sealed class LateCapture(
    StockSource home,
    IProductService products,
    CaptureLine capture,
    LineReader lines,
    OrderNotes notes,
    PutOnBackorderMail mail,
    FlagOverLimit limits,
    RequestMarks request)
{
    public async Task<IReadOnlyList<StockPart>> PartsAsync(OrderLine line)
    {
        return await home.PartsAsync(await products.GetProductByIdAsync(line.Item.ProductId), line.Item.AttributesXml);
    }

    /// <param name="isTold">False when the line looked covered: its customer hears of it when a clerk says so.</param>
    /// <returns>Null when somebody captured it before.</returns>
    public async Task<BackorderRecord?> RunAsync(OrderLine line, StockPart part, Units shortage, bool isTold)
    {
        return await capture.FoundAsync(line, part, shortage, await lines.HasNotesAsync(line.Order.Id), isTold);
    }

    public async Task TellAsync(Order order, IEnumerable<BackorderRecord> captured)
    {
        var placed = captured.Where(record => record.IsOrderPlaced).ToList();
        if (placed.Count == 0)
            return;

        // Once for each order, whichever of its lines is found first.
        if (request.UnaskedOrders.Remove(order.Id))
            await notes.NotAcknowledgedAsync(order, () => Task.FromResult<IList<BackorderRecord>>(placed));

        await notes.PutOnBackorderAsync(order, placed);
        await mail.SendAsync(order, placed);
        await limits.RunAsync(order, placed);
    }
}

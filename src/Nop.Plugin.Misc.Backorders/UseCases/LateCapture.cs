using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Captures one line that was found late, and tells of it when its order is known to be placed.</summary>
public class LateCapture(StockHome home, IProductService products, CaptureLine capture, LineReader lines, OrderNotes notes, PutOnBackorderMail mail)
{
    public async Task<StockKey?> KeyAsync(OrderLine line)
    {
        var place = await home.FindAsync(await products.GetProductByIdAsync(line.Item.ProductId), line.Item.AttributesXml);

        return place?.Key;
    }

    public async Task RunAsync(OrderLine line, StockKey key, Units shortage, bool tellShopper)
    {
        var isPlaced = await lines.HasNotesAsync(line.Order.Id);
        var record = await capture.FoundAsync(line, key, shortage, isPlaced);

        if (record is null || !isPlaced)
            return;

        await notes.PutOnBackorderAsync(line.Order, [record], tellShopper);
        if (tellShopper)
            await mail.SendAsync(line.Order, [record]);
    }
}

using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>
/// Moves the stock of a request through the shop's own service, once. The step before and the step after are stored around
/// it; a server that died in between leaves the question whether the stock moved to the shop's history.
/// </summary>
public class RequestStock(IProductService products, StockDoor door, IRepository<StockQuantityHistory> history, Bundles bundles, CustomerRequests requests, Wording wording)
{
    /// <param name="moving">The step that is stored before stock moves; the one after it says that it did.</param>
    /// <returns>False when nobody can tell whether a server that died here had moved it: it is not moved a second time.</returns>
    public async Task<bool> MoveAsync(RequestRecord request, RequestStep moving, RequestStep moved, OrderItem line, int units)
    {
        if (request.StepId >= (int)moved)
            return true;

        var product = await products.GetProductByIdAsync(line.ProductId);
        var isSecondTry = request.StepId == (int)moving;
        var isCertain = !isSecondTry || await LeavesTracesAsync(product);

        if (!isSecondTry)
            await requests.StepAsync(request, moving);

        if (isCertain && !(isSecondTry && await HasMovedAsync(request, line.ProductId)))
            await door.AdjustAsync(line.ProductId, units, line.AttributesXml, await MessageAsync(request));

        await requests.StepAsync(request, moved);

        return isCertain;
    }

    // Reservations in several warehouses write no history, and for components of bundles the shop writes it without a message.
    private async Task<bool> LeavesTracesAsync(Product product) => !product.UseMultipleWarehouses && !await bundles.MayHaveComponentsAsync(product.Id);

    private Task<bool> HasMovedAsync(RequestRecord request, int productId)
    {
        var mark = Mark(request);
        var since = request.BegunOnUtc;

        return history.Table.AnyAsync(row => row.ProductId == productId && row.CreatedOnUtc >= since && row.Message.EndsWith(mark));
    }

    private async Task<string> MessageAsync(RequestRecord request)
    {
        var text = await wording.TextAsync("Request.Stock", await wording.ShopLanguageAsync());

        return Wording.Fill(text, CultureInfo.InvariantCulture, request.OrderId) + Mark(request);
    }

    // Behind the text, since a translator may change the text between two tries.
    private static string Mark(RequestRecord request) => string.Create(CultureInfo.InvariantCulture, $" [R{request.Id}]");
}

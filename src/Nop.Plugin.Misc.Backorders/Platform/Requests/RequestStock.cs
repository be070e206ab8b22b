using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>Moves the stock of a request through the shop's own service, with a mark in its history by which it is known again.</summary>
public sealed class RequestStock(StockDoor door, IRepository<StockQuantityHistory> history, Wording wording)
{
    /// <param name="units">Above zero they go back to stock.</param>
    public async Task MoveAsync(RequestRecord request, OrderItem line, int units) =>
        await door.AdjustAsync(line.ProductId, units, line.AttributesXml, await MessageAsync(request));

    public Task ForgetAsync(OrderItem line) => door.ForgetAsync(line.ProductId, line.AttributesXml);

    /// <returns>
    /// False when the history does not prove it: stock may have moved all the same, since it moves first, and reservations in
    /// several warehouses write no history, nor components of bundles one with a message.
    /// </returns>
    public Task<bool> HasMovedAsync(RequestRecord request, int productId)
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

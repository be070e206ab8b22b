using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>A clerk offers the shopper of a backorder another product instead. The shopper decides on the waiting page.</summary>
public class OfferAlternative(
    OfferDesk desk,
    WaitingLines lines,
    OfferedProducts offers,
    SwapBuyers buyers,
    OfferedChecks checks,
    OfferTelling telling)
{
    /// <param name="sku">Of the product; where it is empty, the id counts.</param>
    /// <returns>Null when it is offered.</returns>
    public async Task<string?> RunAsync(int backorderId, int productId, string? sku)
    {
        if (await desk.FindAsync(backorderId) is not { } record)
            return WaitingAnswer.NOT_FOUND;

        if (await lines.OfItemAsync(record.OrderItemId) is not { } line)
            return WaitingAnswer.GONE;

        if (await desk.ProductAsync(productId, sku) is not { } product)
            return WaitingAnswer.NO_PRODUCT;

        if (await RefusalAsync(line, product) is { } refusal)
            return refusal;

        // Of the line as the shopper sees it: for a bundle that of the component which holds up most.
        if (await offers.TryAddAsync(line.Record.Id, product.Id, await desk.ClerkAsync()))
        {
            await telling.RunAsync(line, product);

            return null;
        }

        // A server may have died before its customer was told.
        return await telling.AgainAsync(line, product) ? null : WaitingAnswer.OFFERED;
    }

    private async Task<string?> RefusalAsync(WaitingOrderLine line, Product product)
    {
        if (product.Id == line.Item.ProductId)
            return WaitingAnswer.SAME;

        return await buyers.FindAsync(line.Order, new() { AlternativeProductId = product.Id }) is { } buyer
            ? await checks.RefusalAsync(product, new(buyer.Customer, line.Order.StoreId, line.Order.CustomerLanguageId), line.Units)
            : WaitingAnswer.UNAVAILABLE;
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>A clerk offers the shopper of a backorder another product instead. The shopper decides on the waiting page.</summary>
public sealed class OfferAlternative(
    OfferDesk desk,
    WaitingLines lines,
    OfferedProducts offers,
    SwapBuyers buyers,
    OfferedChecks checks,
    OfferTelling telling)
{
    /// <param name="sku">Of the product; where it is empty, the id counts.</param>
    public async Task<Outcome> RunAsync(int backorderId, int productId, string? sku)
    {
        if (await desk.FindAsync(backorderId) is not { } record)
            return Refusal.NotFound;

        if (await lines.OfItemAsync(record.OrderItemId) is not { } line)
            return Refusal.NothingWaits;

        if (await desk.ProductAsync(productId, sku) is not { } product)
            return Refusal.ProductUnknown;

        if (await RefusalAsync(line, product) is { IsDone: false } refused)
            return refused;

        // Of the line as the shopper sees it: for a bundle that of the component which holds up most.
        if (await offers.TryAddAsync(line.Record.Id, product.Id, await desk.ClerkAsync()))
        {
            await telling.RunAsync(line, product);

            return Outcome.Done;
        }

        // A server may have died before its customer was told.
        return await telling.AgainAsync(line, product) ? Outcome.Done : Refusal.AlternativeOffered;
    }

    private async Task<Outcome> RefusalAsync(WaitingOrderLine line, Product product)
    {
        if (product.Id == line.Item.ProductId)
            return Refusal.ProductSame;

        return await buyers.FindAsync(line.Order, new() { AlternativeProductId = product.Id }) is { } buyer
            ? await checks.RefusalAsync(product, new(buyer.Customer, line.Order.StoreId, line.Order.CustomerLanguageId), line.Units)
            : Refusal.AlternativeUnavailable;
    }
}

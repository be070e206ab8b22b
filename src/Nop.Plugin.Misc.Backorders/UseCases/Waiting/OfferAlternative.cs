using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Waiting;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Waiting;

/// <summary>A clerk offers the shopper of a backorder another product instead. The shopper decides on the waiting page.</summary>
public class OfferAlternative(OfferDesk desk, WaitingLines lines, OfferedProducts offers, SwapBuyers buyers, SwapPrices prices, OfferTelling telling)
{
    /// <param name="sku">Of the product; where it is empty, the id counts.</param>
    /// <returns>Null when it is offered.</returns>
    public async Task<string?> RunAsync(int backorderId, int productId, string? sku)
    {
        if (await desk.FindAsync(backorderId) is not { } record)
            return WaitingAnswer.NOT_FOUND;

        if (await lines.OfItemAsync(record.OrderItemId) is not { } line)
            return WaitingAnswer.GONE;

        if (await desk.ProductAsync(productId, sku) is not { } product || product.Id == line.Item.ProductId)
            return WaitingAnswer.UNAVAILABLE;

        var buyer = await buyers.FindAsync(line.Order, new() { AlternativeProductId = product.Id });
        if (buyer is null || !await prices.MayBuyAsync(product, buyer.Value.Customer, line.Order.StoreId, line.Units))
            return WaitingAnswer.UNAVAILABLE;

        // Of the line as the shopper sees it: for a bundle that of the component which holds up most.
        if (!await offers.TryAddAsync(line.Record.Id, product.Id, await desk.ClerkAsync()))
            return ClerkAnswer.UNCHANGED;

        await telling.RunAsync(line, product);

        return null;
    }
}

/// <summary>What a clerk may offer, and for which backorders.</summary>
public class OfferDesk(BackorderShelf shelf, ClerkDesk clerks, IProductService products, IWorkContext workContext)
{
    public async Task<Platform.Data.BackorderRecord?> FindAsync(int backorderId)
    {
        return await shelf.FindAsync(backorderId) is { } record && await clerks.MaySeeAsync(record) ? record : null;
    }

    /// <returns>Null when there is none, or none that a vendor may offer: vendors offer their own.</returns>
    public async Task<Product?> ProductAsync(int productId, string? sku)
    {
        var product = string.IsNullOrWhiteSpace(sku) ? await products.GetProductByIdAsync(productId) : await products.GetProductBySkuAsync(sku.Trim());
        var vendor = await workContext.GetCurrentVendorAsync();

        return product is null || product.Deleted || (vendor is not null && vendor.Id != product.VendorId) ? null : product;
    }

    public async Task<int> ClerkAsync() => (await workContext.GetCurrentCustomerAsync()).Id;
}

/// <summary>Tells the shopper of an offer: a note on the order and a notice.</summary>
public class OfferTelling(RequestNotes notes, SendNotice send)
{
    public async Task RunAsync(WaitingOrderLine line, Product product)
    {
        await notes.OfferedAsync(line.Order, line.Record, product.Id);
        await send.RunAsync(new(NoticeKind.AlternativeOffered, line.Order, [line.Record], string.Create(CultureInfo.InvariantCulture, $"offer-{line.Record.Id}-{product.Id}"))
        {
            AlternativeProductId = product.Id
        });
    }
}

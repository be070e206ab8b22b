using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>
/// The shop's own list of those who want to hear when a product is back. Its product form and its import tell them, no
/// other way in which stock rises does; goods that come in here are told of as the form does.
/// </summary>
public sealed class TellShopSubscribers(
    IRepository<Product> products,
    StockReader stock,
    IBackInStockSubscriptionService subscriptions,
    Guard guard)
{
    /// <summary>What fails for one product, with its id.</summary>
    public const string WORK = "store-back-in-stock";

    /// <returns>How much there was before; asked before stock changes.</returns>
    public async Task<int> BeforeAsync(int productId) => await stock.AvailableAsync(StockKey.OfProduct(productId)) ?? 0;

    public async Task AfterAsync(int productId, int before)
    {
        if (before <= 0)
            await guard.TryAsync(WORK, productId, () => TellAsync(productId));
    }

    /// <summary>If it is there. Whoever is told is on the list no more.</summary>
    public async Task TellAsync(int productId)
    {
        if (await products.Table.FirstOrDefaultAsync(row => row.Id == productId) is { } product
            && IsOnList(product)
            && await BeforeAsync(productId) > 0)
            await subscriptions.SendNotificationsToSubscribersAsync(product);
    }

    private static bool IsOnList(Product product) => product is
    {
        ManageInventoryMethod: ManageInventoryMethod.ManageStock,
        BackorderMode: BackorderMode.NoBackorders,
        AllowBackInStockSubscriptions: true,
        Published: true,
        Deleted: false
    };
}

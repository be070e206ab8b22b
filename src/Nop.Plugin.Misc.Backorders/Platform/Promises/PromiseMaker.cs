using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>When missing units leave the house.</summary>
/// <param name="Last">When the last of them does.</param>
/// <param name="By">The expected receipt that brings the last one; null when it is promised of lead time.</param>
public sealed record MadePromise(Promise Last, ExpectedSupply? By);

/// <summary>Units that are missing of what somebody wants to buy.</summary>
/// <param name="Sold">The product that is bought: the bundle, when this is a component.</param>
public readonly record struct ShortPart(Product Product, Product Sold, StockKey Key, Units Missing);

/// <summary>
/// Answers when missing units of a product will leave the house, by the settings of the store that sells them: of
/// expected receipts what those ahead in the queue leave (available-to-promise), and of lead time what none of them covers
/// (capable-to-promise).
/// </summary>
public sealed class PromiseMaker(
    StoreRules rules,
    LeadTimesOfProduct leadTimes,
    ConfirmedSupply supply,
    OwedReader owed,
    ProductPolicies policies,
    PreOrders preOrders,
    IProductService products)
{
    public Task<StoreRule> RuleAsync(int storeId) => rules.OfAsync(storeId);

    /// <summary>What lead time promises for goods that are ordered now.</summary>
    public async Task<Promise> CapableAsync(Product product, string? leadDays, StoreRule store)
    {
        var (found, rule) = await leadTimes.FindAsync(product, leadDays, store);

        return LeadTimePromise.Make(store.OrderDay, found, rule);
    }

    public async Task<Promise> CapableAsync(int productId, StoreRule store)
    {
        return await products.GetProductByIdAsync(productId) is { } product
            ? await CapableAsync(product, await policies.LeadDaysAsync(productId), store)
            : new Promise.Unknown();
    }

    /// <summary>For units of an order; what it is made of is read now, since the promise is kept (law 6).</summary>
    public async Task<MadePromise> MakeAsync(ShortPart part, Order order)
    {
        return await MakeAsync(part, await policies.LeadDaysAsync(part.Product.Id), isSupplied: true, order);
    }

    /// <param name="leadDays">The product's own lead time, as read before.</param>
    /// <param name="isSupplied">False: nothing is expected to come in, as read before.</param>
    public async Task<MadePromise> MakeAsync(ShortPart part, string? leadDays, bool isSupplied, Order order)
    {
        var known = isSupplied ? (await supply.ReadAsync([part.Key.ProductId]))[part.Key].ToList() : [];
        var ahead = known.Count == 0 ? Units.None : await owed.AheadOfAsync(part.Key, order.CreatedOnUtc);

        return await MakeAsync(part, leadDays, await rules.OfAsync(order.StoreId), known, ahead);
    }

    /// <param name="known">What is on its way.</param>
    /// <param name="ahead">Units that others wait for who are served before.</param>
    public async Task<MadePromise> MakeAsync(
        ShortPart part,
        string? leadDays,
        StoreRule store,
        IReadOnlyCollection<KnownSupply> known,
        Units ahead)
    {
        var starts = preOrders.NotBefore(store, part.Product, part.Sold);
        var capable = (await CapableAsync(part.Product, leadDays, store)).NotBefore(starts);
        if (known.Count == 0)
            return new(capable, null);

        var available = AvailableToPromise.Of(store.Supplies(known), ahead);
        var (last, by) = SupplyPromise.New(available, part.Missing, capable);


        // What comes in before the start is not what is waited for.
        return new(last.NotBefore(starts), last.To < starts ? null : by);
    }
}

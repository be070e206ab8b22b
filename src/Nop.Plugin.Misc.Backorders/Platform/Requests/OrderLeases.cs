using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>
/// One at a time, over all servers, edits the lines of an order: the shop writes whole rows, so that of two totals that are
/// made at once one is lost.
/// </summary>
public sealed class OrderLeases(KeyLeases leases)
{
    /// <param name="otherwise">The answer when somebody else has the order.</param>
    public async Task<TAnswer> RunAsync<TAnswer>(int orderId, TAnswer otherwise, Func<Task<TAnswer>> work)
    {
        // Below zero, since leases are of products and no product has such a number.
        var key = new StockKey(-orderId, 0);
        var lease = await leases.TakeAsync([key]);
        if (!lease.Keys.Contains(key))
            return otherwise;

        try
        {
            return await work();
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }
}

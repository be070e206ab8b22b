using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>
/// Runs when a request is over. Only then are the platform's operations complete: deleting an order returns stock
/// before the order goes, cancelling one says so before it returns stock.
/// </summary>
internal sealed class SettleRequest(RequestMarks request, Guard guard, DirtyKeys dirty, BackorderQueries shelf, StoreSettings settings)
{
    // What a request changed is told in it, unless it is very much.
    private const int NOTES = 50;

    /// <summary>So many lines and products are settled in front of a browser; the rest is the task's.</summary>
    private const int MOST = 20;

    public async Task RunAsync()
    {
        foreach (var orderItemId in request.Lines.Take(MOST).ToList())
            await guard.RunAsync<FindLateLines>(RetryFailedWork.LATE_LINE, orderItemId, lines => lines.LookAtAsync(orderItemId));

        if (!request.Changed.IsEmpty)
            await guard.RunAsync<RememberLines>("put-back", remember => remember.RunAsync(request.Changed));

        var products = request.Keys.Select(key => key.ProductId).Distinct().ToList();
        request.Clear();
        if (products.Count == 0)
            return;

        await dirty.LetGoAsync();
        await ReconcileAsync(products);

        // What was corrected on the way is marked anew, for others to look at: nothing of it is under way any more.
        if (request.Keys.Count > 0)
            await dirty.LetGoAsync();

        // A checkout tells of its own order only, and that it has done.
        if (!request.IsCheckout)
            await guard.RunAsync<TellChanges>("tell", tell => tell.OfRequestAsync(NOTES));
    }

    private async Task ReconcileAsync(List<int> products)
    {
        var limit = (await settings.OfAsync()).ReconcileAtOnceLimit;

        // Long queues are left to the task: nobody should wait for them in front of a browser.
        foreach (var product in products.Take(MOST))
        {
            var open = await shelf.CountOpenAsync(product);
            if (open > limit)
                continue;

            // A checkout changes how much there is, never how it is counted.
            if (open > 0 && !request.IsCheckout)
                await guard.RunAsync<FollowSource>("follow-home", follow => follow.RunAsync(product));

            await guard.RunAsync<ReconcileProducts>(RetryFailedWork.RECONCILE, product, reconcile => reconcile.RunAsync([product]));
        }
    }
}

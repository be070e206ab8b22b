using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Stock;

/// <summary>
/// Marks stock that moved. Where nothing waits there is nothing to do, unless somebody counted goods on hand: goods that are
/// sold and have not left were counted along.
/// </summary>
internal sealed class HearOfStock(DirtyKeys dirty, NumberTexts texts, NumberMeanings meanings)
{
    public async Task RunAsync(StockQuantityHistory row)
    {
        await dirty.StockChangedAsync(row.ProductId, row.CombinationId ?? 0);

        if ((await meanings.ReadAsync()).AreOnHand(row.ProductId) && await texts.CauseAsync(row) is not null)
            await dirty.MarkAsync(row.ProductId, row.CombinationId ?? 0, orderId: 0);
    }
}

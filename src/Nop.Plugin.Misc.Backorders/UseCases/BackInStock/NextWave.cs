using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Whom to tell now: who asked first, as long as they could buy what they would come for.</summary>
public sealed class NextWave(BackInStockList list, MayHear mayHear)
{
    /// <summary>So many are told of the same goods in one run; more wait for the next.</summary>
    private const int MOST = 500;

    public async Task<IReadOnlyList<(BackInStockRecord Row, Units Kept)>> OfAsync(
        StockKey key,
        Units free,
        Func<BackInStockRecord, bool> isMeant)
    {
        var kept = await list.KeptAsync(key);
        if (free <= kept || await mayHear.OnSaleAsync(key.ProductId) is not { } product)
            return [];

        var inTurn = await InTurnAsync(
            key,
            Math.Min(MOST, (free - kept).Value),
            async row => isMeant(row) && await mayHear.ThisAsync(product, row));
        var least = new Units(Math.Max(1, product.OrderMinimumQuantity));
        var wave = Waves.Next(free, kept, least, inTurn.Select(row => new Subscriber(row.Id, new(Math.Max(1, row.Units)))));
        var rows = inTurn.ToDictionary(row => row.Id);

        return [.. wave.Select(told => (rows[told.Id], told.Kept))];
    }

    // Who cannot buy keeps the turn, and nobody behind from hearing.
    private async Task<List<BackInStockRecord>> InTurnAsync(StockKey key, int most, Func<BackInStockRecord, Task<bool>> mayHearAsync)
    {
        var found = new List<BackInStockRecord>();
        for (var skip = 0; ; skip += MOST)
        {
            var rows = await list.WaitingAsync(key, skip, MOST);
            foreach (var row in rows)
            {
                if (await mayHearAsync(row))
                    found.Add(row);

                if (found.Count == most)
                    return found;
            }

            if (rows.Count < MOST)
                return found;
        }
    }
}

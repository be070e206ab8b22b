using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

/// <summary>
/// Finds numbers that count goods on hand, whatever the number before was. Of several only the newest says what is there; a
/// number below zero is no count of goods.
/// </summary>
public sealed class SetNumbers(
    IRepository<StockQuantityHistory> history,
    IRepository<Product> products,
    NumberTexts texts,
    JudgedNumbers judged,
    MovedSources moved,
    TimeProvider clock)
{
    private static readonly TimeSpan _reach = TimeSpan.FromDays(7);

    /// <summary>The shop writes number and history one after the other; younger rows may not be complete.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromMinutes(1);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="available">Keys whose numbers count goods on hand, with what they say.</param>
    /// <returns>Numbers that nobody has judged, one of a key at most.</returns>
    public async Task<IReadOnlyList<FoundJump>> FindAsync(IReadOnlyDictionary<StockKey, int> available)
    {
        var ids = available.Keys.Select(key => key.ProductId).Distinct().ToList();
        // What warehouses reserve is kept apart from what they have, so their numbers count goods as they are.
        var several = await products.Table
            .Where(product => ids.Contains(product.Id) && product.UseMultipleWarehouses)
            .Select(product => product.Id)
            .ToListAsync();
        var keys = available.Keys.Where(key => !several.Contains(key.ProductId)).ToHashSet();
        if (keys.Count == 0)
            return [];

        var before = await judged.OfAsync(keys);
        var told = await ToldAsync(keys, before);
        var silent = keys.Where(key => !told.ContainsKey(key)).ToDictionary(key => key, key => available[key]);

        return [.. told.Values.Where(jump => jump.After >= 0), .. await SilentAsync(silent, before)];
    }

    private async Task<Dictionary<StockKey, FoundJump>> ToldAsync(HashSet<StockKey> keys, Func<StockKey, int> before)
    {
        var (ids, since) = (keys.Select(key => key.ProductId).Distinct().ToList(), NowUtc - _reach);
        var messages = (await texts.CausesAsync()).Keys.ToList();
        var rows = await history.Table
            .Where(row => ids.Contains(row.ProductId)
                && row.CreatedOnUtc > since
                && (messages.Contains(row.Message) || row.StockQuantity == row.QuantityAdjustment))
            .OrderBy(row => row.Id)
            .ToListAsync();
        var newest = new Dictionary<StockKey, FoundJump>();

        foreach (var row in rows.Where(row => keys.Contains(Key(row)) && row.Id > before(Key(row))))
        {
            if (await texts.CauseAsync(row) is { } cause && !await IsOnlyMovedAsync(row, messages))
                newest[Key(row)] = new(Key(row), row.StockQuantity - row.QuantityAdjustment, row.StockQuantity, row.Id, cause)
                {
                    WrittenOnUtc = row.CreatedOnUtc,
                    LastHistoryId = row.Id
                };
        }

        return newest;
    }

    private async Task<bool> IsOnlyMovedAsync(StockQuantityHistory row, List<string> messages)
    {
        if (!NumberTexts.MayBeMoved(row) || messages.Contains(row.Message))
            return false;

        var takenOff = await history.Table
            .Where(one => one.ProductId == row.ProductId && one.Id < row.Id)
            .OrderByDescending(one => one.Id)
            .FirstOrDefaultAsync();

        return takenOff?.QuantityAdjustment == -row.StockQuantity;
    }

    /// <summary>The newest row of the history says something else than the stock: somebody wrote the number past it.</summary>
    private async Task<List<FoundJump>> SilentAsync(Dictionary<StockKey, int> available, Func<StockKey, int> before)
    {
        var ids = available.Keys.Select(key => key.ProductId).Distinct().ToList();
        var newest = await history.Table
            .Where(row => ids.Contains(row.ProductId))
            .GroupBy(row => new { row.ProductId, row.CombinationId })
            .Select(group => group.Max(row => row.Id))
            .ToListAsync();
        var found = new List<FoundJump>();

        foreach (var chunk in newest.Chunk(500))
        {
            var rows = await history.Table.Where(row => chunk.ToList().Contains(row.Id)).ToListAsync();
            foreach (var row in rows.Where(row => available.TryGetValue(Key(row), out var number)
                && number != row.StockQuantity
                && row.Id >= before(Key(row))))
            {
                var number = available[Key(row)] + await moved.UnitsAsync(Key(row));
                if (await IsWrittenPastAsync(row, number))
                    found.Add(new(Key(row), row.StockQuantity, number, 0, NumberTexts.SILENT)
                    {
                        LastHistoryId = row.Id,
                        WrittenOnUtc = NowUtc
                    });
            }
        }

        return found;
    }

    private async Task<bool> IsWrittenPastAsync(StockQuantityHistory newest, int number)
    {
        if (number < 0 || number == newest.StockQuantity)
            return false;

        if (StockJump.IsOne(newest.StockQuantity, number))
            return true;

        // Orders of one moment overwrite each other's number, and their rows come in any order.
        var since = newest.CreatedOnUtc - _settled;

        return newest.CreatedOnUtc <= NowUtc - _settled
            && !await history.Table.AnyAsync(row => row.ProductId == newest.ProductId && row.CombinationId == newest.CombinationId
                && row.Id < newest.Id && row.CreatedOnUtc >= since && row.StockQuantity == number);
    }

    private static StockKey Key(StockQuantityHistory row) => new(row.ProductId, row.CombinationId ?? 0);
}

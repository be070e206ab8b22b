using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>Units that a limit counts.</summary>
/// <param name="Waiting">On backorder.</param>
/// <param name="OfCustomer">Among them, of the customer who asks.</param>
/// <param name="Claimed">That others are ordering in this moment, in stock or not.</param>
public sealed record CountedUnits(long Waiting, long OfCustomer, long Claimed)
{
    public static CountedUnits None { get; } = new(0, 0, 0);
}

/// <summary>What waits and what is being ordered, of any number of products in one statement.</summary>
public sealed class LimitReader(
    IRepository<BackorderRecord> backorders,
    IRepository<Order> orders,
    IRepository<LimitClaimRecord> claims,
    TimeProvider clock)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int WAITING = 1;
    private const int OF_CUSTOMER = 2;
    private const int CLAIMED = 3;

    private sealed record Row(StockKey Key, int Kind, long Units);

    /// <param name="last">Backorders up to this one alone; 0: all.</param>
    /// <returns>Of a rule of a combination that alone, of all others the whole product.</returns>
    public async Task<IReadOnlyDictionary<StockKey, CountedUnits>> CountAsync(
        IReadOnlyDictionary<StockKey, HeldLimit> held,
        int customerId,
        int last = 0)
    {
        var rows = await RowsAsync([.. held.Keys.Select(key => key.ProductId).Distinct()], customerId, last > 0 ? last : int.MaxValue);

        return held.ToDictionary(
            one => one.Key,
            one => Sum(rows.Where(row => one.Value.IsOfCombination ? row.Key == one.Key : row.Key.ProductId == one.Key.ProductId)));
    }

    private static CountedUnits Sum(IEnumerable<Row> rows)
    {
        var byKind = rows.ToLookup(row => row.Kind, row => row.Units);

        return new(byKind[WAITING].Sum(), byKind[OF_CUSTOMER].Sum(), byKind[CLAIMED].Sum());
    }

    private async Task<List<Row>> RowsAsync(List<int> productIds, int customerId, int last)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var open = backorders.Table
            .Where(row => productIds.Contains(row.ProductId) && row.StatusId <= LAST_OPEN && row.Waiting > 0 && row.Id <= last);
        var waiting = open
            .GroupBy(row => new { row.ProductId, row.CombinationId })
            .Select(of => new { of.Key.ProductId, of.Key.CombinationId, Kind = WAITING, Units = of.Sum(row => (long)row.Waiting) });
        var ofCustomer =
            from row in open
            join order in orders.Table on row.OrderId equals order.Id
            where order.CustomerId == customerId
            group row by new { row.ProductId, row.CombinationId } into of
            select new { of.Key.ProductId, of.Key.CombinationId, Kind = OF_CUSTOMER, Units = of.Sum(row => (long)row.Waiting) };
        var claimed = claims.Table
            .Where(row => productIds.Contains(row.ProductId) && row.ExpiresOnUtc > now)
            .GroupBy(row => new { row.ProductId, row.CombinationId })
            .Select(of => new { of.Key.ProductId, of.Key.CombinationId, Kind = CLAIMED, Units = of.Sum(row => (long)row.Units) });

        var rows = await waiting.Concat(ofCustomer).Concat(claimed).ToListAsync();

        return [.. rows.Select(row => new Row(new(row.ProductId, row.CombinationId), row.Kind, row.Units))];
    }
}

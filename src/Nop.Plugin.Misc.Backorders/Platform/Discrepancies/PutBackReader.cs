using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>What was put back of one order and stock key.</summary>
/// <param name="Most">Units that were put back since somebody last set the number: what was put back before, the number says.</param>
public sealed record OrderPutBack(StockKey Key, int OrderId, PutBackCheck Check, long Most)
{
    public Units Excess => Units.Min(Check.Excess, new((int)Math.Clamp(Most, 0, int.MaxValue)));
}

/// <param name="Findings">What was ever listed of the products, in whatever state.</param>
public sealed record PutBacksFound(IReadOnlyList<OrderPutBack> Orders, IReadOnlyList<DiscrepancyRecord> Findings);

/// <summary>
/// Knows of each order what was ordered, shipped, returned and put back, as far as something of it was put back lately. Where
/// the shop's stock history names the order, it is believed; of warehouses and components of bundles the order's notes tell.
/// </summary>
public sealed class PutBackReader(
    PutBackHistory history,
    PutBackLines lines,
    RememberedLines remembered,
    DiscrepancyList findings,
    TimeProvider clock)
{
    /// <summary>What was put back longer ago, and was not found then, is settled in some way or other.</summary>
    private static readonly TimeSpan _reach = TimeSpan.FromDays(30);

    public async Task<PutBacksFound> FindAsync(IReadOnlyCollection<StockKey> keys)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var since = clock.GetUtcNow().UtcDateTime - _reach;
        var all = await findings.OfProductsAsync(products, DiscrepancyKind.PutBack, DiscrepancyKind.NobodyOwed);
        var listed = all.Where(finding => finding.KindId == (int)DiscrepancyKind.PutBack).ToList();
        var rises = await history.FindAsync(products, since);
        var known = await remembered.FindAsync(products, since);
        var orders = rises.Rises.Select(rise => rise.OrderId)
            .Concat(known.Select(line => line.OrderId))
            .Concat(listed.Where(IsOpen).Select(finding => finding.OrderId))
            .Concat(GivenBack(all.Where(finding => finding.SettledOnUtc > since)))
            .Concat(await lines.ReturnedAsync(products, since))
            .Where(id => id > 0)
            .ToHashSet();
        if (orders.Count == 0)
            return new([], listed);

        var found = await lines.FindAsync(orders, keys.ToHashSet(), known);
        var whole = (await history.WholeAsync(products, orders)).Where(one => keys.Contains(one.Key.Key)).ToDictionary();

        long MostOf(StockKey key, int orderId) => Most(key, orderId, found, rises, known, listed);

        return new(
            [.. Together(found, whole, all).Select(one => new OrderPutBack(one.Key, one.OrderId, one.Check, MostOf(one.Key, one.OrderId)))],
            listed);
    }

    /// <summary>Orders that their status cancelled, for which units were given back: they may stand again.</summary>
    private static IEnumerable<int> GivenBack(IEnumerable<DiscrepancyRecord> settled) =>
        settled.Where(OrderShares.IsCorrected).SelectMany(OrderShares.Of).Select(share => share.OrderId);

    public static bool IsOpen(DiscrepancyRecord finding) => finding.StateId <= (int)DiscrepancyState.Undoing;

    private static IEnumerable<(StockKey Key, int OrderId, PutBackCheck Check)> Together(
        IReadOnlyList<PutBackLine> found,
        IReadOnlyDictionary<(StockKey Key, int OrderId), long> whole,
        IReadOnlyList<DiscrepancyRecord> listed)
    {
        var places = found.ToLookup(line => (line.Key, line.OrderId));
        foreach (var (key, orderId) in places.Select(place => place.Key).Union(whole.Keys))
        {
            yield return (key, orderId, Check(key, orderId, [.. places[(key, orderId)]], whole, listed));
        }
    }

    /// <param name="listed">What was listed of the product, put back or owed to nobody.</param>
    public static PutBackCheck Check(
        StockKey key,
        int orderId,
        List<PutBackLine> lines,
        IReadOnlyDictionary<(StockKey Key, int OrderId), long> whole,
        IReadOnlyList<DiscrepancyRecord> listed)
    {
        var ofKey = listed.Where(finding => finding.Key() == key).ToList();
        var ofPlace = ofKey.Where(finding => finding.KindId == (int)DiscrepancyKind.PutBack && finding.OrderId == orderId).ToList();
        var saidBack = ofPlace.Where(finding => finding.StateId == (int)DiscrepancyState.Dismissed).Sum(finding => (long)finding.Units);
        var takenOff = ofPlace.Where(finding => finding.StateId == (int)DiscrepancyState.Mended).Sum(finding => -(long)finding.Correction);
        var givenBack = ofKey
            .Where(OrderShares.IsCorrected)
            .SelectMany(OrderShares.Of)
            .Where(share => share.OrderId == orderId)
            .Sum(share => (long)share.Units);

        return new(Books(lines, whole.TryGetValue((key, orderId), out var units) ? units : null), saidBack, takenOff - givenBack);
    }

    /// <param name="whole">What the shop's history says that came back with the whole order, of lines that it tells of.</param>
    public static List<LineBooks> Books(List<PutBackLine> lines, long? whole)
    {
        var books = lines.Where(line => whole is null || !line.IsTold).Select(line => line.Books).ToList();
        if (whole is not { } units)
            return books;

        var told = lines.Where(line => line.IsTold).Select(line => line.Books with { PutBack = 0 }).ToList();
        // A line that was deleted since is gone from the shop, and what came back for it is not.
        var first = told.Count == 0 ? default : told[0];

        return [.. books, first with { PutBack = units }, .. told.Skip(1)];
    }

    private static long Most(
        StockKey key,
        int orderId,
        IReadOnlyList<PutBackLine> found,
        StockRises rises,
        IReadOnlyList<RememberedLine> known,
        IReadOnlyList<DiscrepancyRecord> listed)
    {
        if (!rises.Counted.TryGetValue(key, out var counted))
            return long.MaxValue;

        var ofOrder = rises.Rises.Where(rise => rise.Key == key && rise.OrderId == orderId).ToList();
        if (ofOrder.Count > 0 && found.All(line => line.OrderId != orderId || line.Key != key || line.IsTold))
            return ofOrder.Where(rise => rise.Id > counted.Id).Sum(rise => (long)rise.Units);

        var heard = known.Where(line => line.OrderId == orderId && line.Key == key).Select(line => line.SeenOnUtc)
            .Concat(listed.Where(finding => IsOpen(finding) && finding.OrderId == orderId).Select(finding => finding.FoundOnUtc))
            .DefaultIfEmpty()
            .Max();

        return heard > counted.OnUtc ? long.MaxValue : 0;
    }
}

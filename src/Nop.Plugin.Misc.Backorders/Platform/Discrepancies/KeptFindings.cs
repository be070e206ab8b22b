using System.Globalization;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>
/// Findings that are looked for anew each time: one open one of a kind for each stock key, or for each backorder, and what grew or
/// shrank is written into it.
/// </summary>
public sealed class KeptFindings(IRepository<DiscrepancyRecord> findings, DiscrepancyList list, TimeProvider clock)
{
    private const int LAST_OPEN = (int)DiscrepancyState.Undoing;

    public Task KeepAsync(
        DiscrepancyKind kind,
        StockKey key,
        int units,
        string cause,
        int before,
        int after,
        int orderId = 0,
        string detail = "")
    {
        return KeepAsync(new()
        {
            KindId = (int)kind,
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            OrderId = orderId,
            Units = units,
            Before = before,
            After = after,
            Cause = cause,
            Detail = detail
        });
    }

    public async Task KeepAsync(DiscrepancyRecord now)
    {
        var last = await findings.Table
            .Where(row => row.KindId == now.KindId
                && row.ProductId == now.ProductId
                && row.CombinationId == now.CombinationId
                && row.BackorderId == now.BackorderId)
            .OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync();

        if (last is not null && last.StateId <= LAST_OPEN)
            await ChangeAsync(last, now);
        // Somebody looked at it and let it stand; it is listed again only when it grows or shrinks.
        else if (last is not { StateId: (int)DiscrepancyState.Dismissed } || last.Units != now.Units)
            await AddAsync(now);
    }

    private Task AddAsync(DiscrepancyRecord now)
    {
        // The same may happen to a key again, when this one is settled.
        var key = new StockKey(now.ProductId, now.CombinationId);
        now.Claim = string.Create(CultureInfo.InvariantCulture, $"{now.KindId}-{key}-{now.BackorderId}-{clock.GetUtcNow().UtcTicks}");

        return list.TryAddAsync(now);
    }

    private async Task ChangeAsync(DiscrepancyRecord open, DiscrepancyRecord now)
    {
        if ((open.Units, open.Before, open.After, open.OrderId, open.Detail) == (now.Units, now.Before, now.After, now.OrderId, now.Detail))
            return;

        await findings
            .Where(row => row.Id == open.Id)
            .Set(row => row.Units, now.Units)
            .Set(row => row.Before, now.Before)
            .Set(row => row.After, now.After)
            .Set(row => row.Cause, now.Cause)
            .Set(row => row.OrderId, now.OrderId)
            .Set(row => row.Detail, now.Detail)
            .UpdateAsync();
    }
}

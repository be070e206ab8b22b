using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Stock;

/// <summary>
/// Lets backorders follow their stock when a product is switched to another way of counting, or when its combination
/// was deleted and made anew. Where a line has no place any more, its backorder waits at the old one, which has no number
/// and so grants nothing.
/// </summary>
internal sealed class FollowSource(MovedSources homes, StockSource home, StockReader stock, BackorderLedger ledger)
{
    private const int PAGE = 500;

    /// <summary>One statement when there is nothing to do, which is nearly always.</summary>
    public async Task RunAsync(params IReadOnlyCollection<int> productIds)
    {
        var owed = new Dictionary<StockKey, bool>();
        var places = new Dictionary<(int ProductId, bool IsComponent, string Attributes), StockPart?>();

        for (var page = await homes.OfProductsAsync(productIds, 0, PAGE); page.Count > 0; page = await homes.OfProductsAsync(
            productIds,
            page[^1].Record.Id,
            PAGE))
        {
            foreach (var stray in page)
            {
                var wanted = (stray.Product.Id, stray.Record.BundleProductId != 0, stray.AttributesXml ?? "");
                if (!places.TryGetValue(wanted, out var place))
                    places[wanted] = place = await PlaceAsync(stray);

                if (place is not null)
                    await MoveAsync(stray, place, await IsOwedAsync(place.Key, owed));
            }
        }
    }

    private async Task<StockPart?> PlaceAsync(OutOfSyncLine stray)
    {
        // The shop hands components no attributes.
        var part = await home.OwnAsync(stray.Product, stray.Record.BundleProductId == 0 ? stray.AttributesXml : "");

        return part is not null && await homes.ExistsAsync(part.Key) ? part : null;
    }

    // A number below zero owes units already: whoever wrote it took those along that wait.
    private async Task<bool> IsOwedAsync(StockKey key, Dictionary<StockKey, bool> owed)
    {
        if (!owed.TryGetValue(key, out var isOwed))
            owed[key] = isOwed = await stock.AvailableAsync(key) is { } available && available + await homes.UnitsAsync(key) < 0;

        return isOwed;
    }

    private async Task MoveAsync(OutOfSyncLine stray, StockPart place, bool isOwed)
    {
        if (!await homes.IsFreeAsync(stray.Record, place.Key)
            || !await (isOwed ? homes.TrySettleAsync(stray) : homes.TryMoveAsync(stray, place)))
            return;

        if (isOwed)
            stray.Record.HomeId = (int)place.Home;

        stray.Record.CombinationId = place.Key.CombinationId;
        await ledger.ChangeAsync(stray.Record, _ => Entry.Of(EntryKind.HomeChanged));
    }
}

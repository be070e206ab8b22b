using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>What a clerk searches for of a backorder itself; its order, product and texts are joined where they are asked for.</summary>
internal static class BackorderFiltering
{
    private const int LAST_OPEN = (int)Domain.Ledger.BackorderStatus.Released;

    public static IQueryable<BackorderRecord> Where(this IQueryable<BackorderRecord> all, BackorderFilter filter)
    {
        var search = filter.Search;

        if (search.SearchStoreId > 0)
            all = all.Where(record => record.StoreId == search.SearchStoreId);
        if (search.SearchStatusId > 0)
            all = all.Where(record => record.StatusId == search.SearchStatusId);
        if (search.SearchStatusId == BackorderSearchModel.OPEN || filter.LateBefore is not null)
            all = all.Where(record => record.StatusId <= LAST_OPEN);
        if (filter.LateBefore is { } today)
            all = all.Where(record => record.OriginalTo < today);
        if (filter.FromUtc is { } from)
            all = all.Where(record => record.PlacedOnUtc >= from);
        if (filter.BeforeUtc is { } before)
            all = all.Where(record => record.PlacedOnUtc < before);

        return all;
    }
}

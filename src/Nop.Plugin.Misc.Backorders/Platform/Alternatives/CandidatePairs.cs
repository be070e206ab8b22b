using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>A product that may be named instead of another, before anybody has looked at how alike they are.</summary>
public sealed record CandidatePair(int WantedId, int ProductId, CandidateSource Source, int DisplayOrder, decimal Price);

/// <summary>Whom clerks chose, who is related and who stands in the same category; of any number of products in one statement.</summary>
public class CandidatePairs(
    IRepository<SubstituteRecord> substitutes,
    IRepository<RelatedProduct> related,
    IRepository<ProductCategory> placements,
    IRepository<Product> products,
    IStoreMappingService storeMappings)
{
    /// <summary>A category can hold the whole shop: beyond so many for each product, those that stand first there are enough.</summary>
    private const int MOST_EACH = 200;
    private const int MOST = 600;

    private const int CLERK = (int)CandidateSource.Clerk;
    private const int RELATED = (int)CandidateSource.Related;
    private const int CATEGORY = (int)CandidateSource.Category;
    private const int SIMPLE = (int)ProductType.SimpleProduct;

    public async Task<List<CandidatePair>> ReadAsync(IReadOnlyCollection<int> productIds, int storeId)
    {
        var ids = productIds.ToList();
        var most = Math.Min(MOST, MOST_EACH * ids.Count);
        var ofStore = await storeMappings.ApplyStoreMapping(products.Table, storeId);
        var sold = ofStore.Where(product => product.Published
            && !product.Deleted
            && product.VisibleIndividually
            && product.ProductTypeId == SIMPLE);

        var chosen = substitutes.Table
            .Where(row => ids.Contains(row.ProductId))
            .Select(row => new { WantedId = row.ProductId, OtherId = row.SubstituteProductId, Source = CLERK, row.DisplayOrder });
        var near = related.Table
            .Where(row => ids.Contains(row.ProductId1))
            .Select(row => new { WantedId = row.ProductId1, OtherId = row.ProductId2, Source = RELATED, row.DisplayOrder });
        var beside =
            from own in placements.Table
            join other in placements.Table on own.CategoryId equals other.CategoryId
            where ids.Contains(own.ProductId) && other.ProductId != own.ProductId
            select new { WantedId = own.ProductId, OtherId = other.ProductId, Source = CATEGORY, other.DisplayOrder };

        var pairs =
            from pair in chosen.Concat(near).Concat(beside)
            join product in sold on pair.OtherId equals product.Id
            orderby pair.Source, pair.DisplayOrder, pair.OtherId, pair.WantedId
            select new { pair.WantedId, pair.OtherId, pair.Source, pair.DisplayOrder, product.Price };

        var rows = await pairs.Take(most).ToListAsync();

        return [.. rows.Select(row => new CandidatePair(
            row.WantedId,
            row.OtherId,
            (CandidateSource)row.Source,
            row.DisplayOrder,
            row.Price))];
    }
}

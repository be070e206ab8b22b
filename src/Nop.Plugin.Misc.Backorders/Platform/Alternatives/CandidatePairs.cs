using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>A product that may be named instead of another, before anybody has looked at how alike they are.</summary>
public sealed record CandidatePair(int WantedId, NamedProduct Product, CandidateSource Source, int DisplayOrder);

/// <summary>
/// Whom clerks chose, who is related, who stands in the same category below the top level, and of whom the same is specified; of any
/// number of products in one statement. Who shares only a category further up and no specification never reaches the floor of
/// <see cref="Similarity"/>, and is not asked for.
/// </summary>
public class CandidatePairs(
    IRepository<SubstituteRecord> substitutes,
    IRepository<RelatedProduct> related,
    IRepository<ProductCategory> placements,
    IRepository<Category> categories,
    IRepository<ProductSpecificationAttribute> specifications,
    IRepository<Product> products,
    IStoreMappingService storeMappings)
{
    /// <summary>
    /// A category can hold the whole shop: beyond so many for each product, those that stand first there are enough, and of those
    /// elsewhere those that share most.
    /// </summary>
    private const int MOST_EACH = 200;
    private const int MOST = 600;

    private const int CLERK = (int)CandidateSource.Clerk;
    private const int RELATED = (int)CandidateSource.Related;
    private const int CATEGORY = (int)CandidateSource.Similar;
    private const int SPECIFICATION = CATEGORY + 10;
    private const int OPTION = 0;
    private const int SIMPLE = (int)ProductType.SimpleProduct;

    public async Task<List<CandidatePair>> ReadAsync(IReadOnlyCollection<int> productIds, int storeId, PriceBand band)
    {
        var ids = productIds.ToList();
        var (isOpen, low, high) = (band.IsOpen, band.Low, band.High);
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
            join category in categories.Table on own.CategoryId equals category.Id
            join other in placements.Table on own.CategoryId equals other.CategoryId
            where ids.Contains(own.ProductId)
                && other.ProductId != own.ProductId
                && category.ParentCategoryId != 0
                && category.Published
                && !category.Deleted
            select new { WantedId = own.ProductId, OtherId = other.ProductId, Source = CATEGORY, other.DisplayOrder };
        var alike =
            from own in specifications.Table
            join other in specifications.Table on own.SpecificationAttributeOptionId equals other.SpecificationAttributeOptionId
            where ids.Contains(own.ProductId)
                && other.ProductId != own.ProductId
                && own.AttributeTypeId == OPTION
                && other.AttributeTypeId == OPTION
            group other by new { WantedId = own.ProductId, OtherId = other.ProductId } into shared
            select new { shared.Key.WantedId, shared.Key.OtherId, Source = SPECIFICATION, DisplayOrder = -shared.Count() };

        var pairs =
            from pair in chosen.Concat(near).Concat(beside).Concat(alike)
            join product in sold on pair.OtherId equals product.Id
            join wanted in products.Table on pair.WantedId equals wanted.Id
            where pair.Source < CATEGORY
                || isOpen
                || (product.Price >= wanted.Price * low && product.Price <= wanted.Price * high)
            orderby pair.Source, pair.DisplayOrder, pair.OtherId, pair.WantedId
            select new { pair.WantedId, pair.OtherId, pair.Source, pair.DisplayOrder, product.Name, product.Price };

        var rows = await pairs.Take(most).ToListAsync();

        return
        [
            .. rows.Select(row => new CandidatePair(
                row.WantedId,
                new(row.OtherId, row.Name, row.Price),
                (CandidateSource)Math.Min(row.Source, CATEGORY),
                row.DisplayOrder))
        ];
    }
}

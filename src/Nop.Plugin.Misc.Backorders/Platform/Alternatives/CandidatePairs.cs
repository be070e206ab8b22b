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
public sealed class CandidatePairs(
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
        var sold = await SoldAsync(storeId);

        var pairs =
            from pair in Chosen(ids).Concat(Near(ids)).Concat(Beside(ids)).Concat(Alike(ids))
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

    private async Task<IQueryable<Product>> SoldAsync(int storeId)
    {
        var ofStore = await storeMappings.ApplyStoreMapping(products.Table, storeId);

        return ofStore.Where(product => product.Published
            && !product.Deleted
            && product.VisibleIndividually
            && product.ProductTypeId == SIMPLE);
    }

    private IQueryable<PairRow> Chosen(List<int> ids) =>
        from row in substitutes.Table
        where ids.Contains(row.ProductId)
        select new PairRow { WantedId = row.ProductId, OtherId = row.SubstituteProductId, Source = CLERK, DisplayOrder = row.DisplayOrder };

    private IQueryable<PairRow> Near(List<int> ids) =>
        from row in related.Table
        where ids.Contains(row.ProductId1)
        select new PairRow { WantedId = row.ProductId1, OtherId = row.ProductId2, Source = RELATED, DisplayOrder = row.DisplayOrder };

    private IQueryable<PairRow> Beside(List<int> ids) =>
        from own in placements.Table
        join category in categories.Table on own.CategoryId equals category.Id
        join other in placements.Table on own.CategoryId equals other.CategoryId
        where ids.Contains(own.ProductId)
            && other.ProductId != own.ProductId
            && category.ParentCategoryId != 0
            && category.Published
            && !category.Deleted
        select new PairRow { WantedId = own.ProductId, OtherId = other.ProductId, Source = CATEGORY, DisplayOrder = other.DisplayOrder };

    private IQueryable<PairRow> Alike(List<int> ids) =>
        from own in specifications.Table
        join other in specifications.Table on own.SpecificationAttributeOptionId equals other.SpecificationAttributeOptionId
        where ids.Contains(own.ProductId)
            && other.ProductId != own.ProductId
            && own.AttributeTypeId == OPTION
            && other.AttributeTypeId == OPTION
        group other by new { WantedId = own.ProductId, OtherId = other.ProductId } into shared
        select new PairRow
        {
            WantedId = shared.Key.WantedId,
            OtherId = shared.Key.OtherId,
            Source = SPECIFICATION,
            DisplayOrder = -shared.Count()
        };

    private sealed class PairRow
    {
        public int WantedId { get; init; }

        public int OtherId { get; init; }

        public int Source { get; init; }

        public int DisplayOrder { get; init; }
    }
}

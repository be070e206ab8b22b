using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>A product as far as its own row says it.</summary>
public sealed record NamedProduct(int Id, string? Name, decimal Price);

/// <summary>What is known of any number of products beside what the pairs say, in one statement.</summary>
public sealed class FactReader(
    IRepository<ProductSpecificationAttribute> specifications,
    IRepository<SpecificationAttributeOption> options,
    IRepository<SpecificationAttribute> attributes,
    IRepository<ProductManufacturer> makers,
    IRepository<Manufacturer> manufacturers,
    IRepository<ProductAttributeMapping> choices,
    IRepository<ProductCategory> placements,
    IRepository<Category> categories,
    IRepository<ProductPicture> pictures)
{
    private const int OPTION = 0;

    // What a row says.
    private const int SHOWN = 1;
    private const int HIDDEN = 2;
    private const int MAKER = 3;
    private const int CHOICE = 4;
    private const int REQUIRED_CHOICE = 5;
    private const int PLACE = 6;
    private const int WIDER_PLACE = 7;
    private const int PICTURE = 8;

    private sealed record Row(int ProductId, int Kind, Fact Fact);

    public async Task<Dictionary<int, ProductFacts>> ReadAsync(IReadOnlyCollection<NamedProduct> products)
    {
        var rows = (await RowsAsync([.. products.Select(product => product.Id)])).ToLookup(row => row.ProductId);

        return products.ToDictionary(product => product.Id, product => Collect(product, [.. rows[product.Id]]));
    }

    private static ProductFacts Collect(NamedProduct product, List<Row> rows)
    {
        List<Fact> Of(int kind) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => row.Fact).OrderBy(fact => fact.GroupId).ThenBy(fact => fact.Id)];
        List<int> IdsOf(int kind) => [.. Of(kind).Select(fact => fact.Id).Distinct()];

        var choices = rows.Where(row => row.Kind is CHOICE or REQUIRED_CHOICE).ToList();
        var made = Of(MAKER);

        return new(
            product.Id,
            product.Price,
            Of(SHOWN),
            [.. Of(HIDDEN).Select(fact => fact with { GroupName = "", Name = "" })],
            made,
            [.. choices.Select(row => row.Fact.Id).Distinct()],
            choices.Exists(row => row.Kind == REQUIRED_CHOICE),
            IdsOf(PLACE),
            IdsOf(WIDER_PLACE),
            [.. NameWords.Of(product.Name, made.Select(maker => maker.Name))],
            IdsOf(PICTURE).FirstOrDefault());
    }

    private async Task<List<Row>> RowsAsync(List<int> ids)
    {
        var rows = await Specified(ids)
            .Concat(Made(ids))
            .Concat(Chosen(ids))
            .Concat(Placed(ids))
            .Concat(PlacedWider(ids))
            .Concat(Pictured(ids))
            .ToListAsync();

        return [.. rows.Select(row => new Row(row.ProductId, row.Kind, new(row.GroupId, row.GroupName ?? "", row.Id, row.Name ?? "")))];
    }

    private IQueryable<FactRow> Specified(List<int> ids) =>
        from row in specifications.Table
        join option in options.Table on row.SpecificationAttributeOptionId equals option.Id
        join attribute in attributes.Table on option.SpecificationAttributeId equals attribute.Id
        where ids.Contains(row.ProductId) && row.AttributeTypeId == OPTION
        select new FactRow
        {
            ProductId = row.ProductId,
            Kind = row.ShowOnProductPage ? SHOWN : HIDDEN,
            GroupId = attribute.Id,
            GroupName = attribute.Name,
            Id = option.Id,
            Name = option.Name
        };

    private IQueryable<FactRow> Made(List<int> ids) =>
        from row in makers.Table
        join maker in manufacturers.Table on row.ManufacturerId equals maker.Id
        where ids.Contains(row.ProductId) && maker.Published && !maker.Deleted
        select new FactRow { ProductId = row.ProductId, Kind = MAKER, GroupId = 0, GroupName = "", Id = maker.Id, Name = maker.Name };

    private IQueryable<FactRow> Chosen(List<int> ids) =>
        from row in choices.Table
        where ids.Contains(row.ProductId)
        select new FactRow
        {
            ProductId = row.ProductId,
            Kind = row.IsRequired ? REQUIRED_CHOICE : CHOICE,
            GroupId = 0,
            GroupName = "",
            Id = row.ProductAttributeId,
            Name = ""
        };

    private IQueryable<FactRow> Placed(List<int> ids) =>
        from row in placements.Table
        join category in categories.Table on row.CategoryId equals category.Id
        where ids.Contains(row.ProductId) && category.ParentCategoryId != 0 && category.Published && !category.Deleted
        select new FactRow { ProductId = row.ProductId, Kind = PLACE, GroupId = 0, GroupName = "", Id = category.Id, Name = "" };

    private IQueryable<FactRow> PlacedWider(List<int> ids) =>
        from row in placements.Table
        join category in categories.Table on row.CategoryId equals category.Id
        join parent in categories.Table on category.ParentCategoryId equals parent.Id
        where ids.Contains(row.ProductId) && category.ParentCategoryId != 0 && category.Published && !category.Deleted
        where parent.ParentCategoryId != 0 && parent.Published && !parent.Deleted
        select new FactRow { ProductId = row.ProductId, Kind = WIDER_PLACE, GroupId = 0, GroupName = "", Id = parent.Id, Name = "" };

    private IQueryable<FactRow> Pictured(List<int> ids) =>
        from row in pictures.Table
        where ids.Contains(row.ProductId)
        select new FactRow
        {
            ProductId = row.ProductId,
            Kind = PICTURE,
            GroupId = row.DisplayOrder,
            GroupName = "",
            Id = row.PictureId,
            Name = ""
        };

    private sealed class FactRow
    {
        public int ProductId { get; init; }

        public int Kind { get; init; }

        public int GroupId { get; init; }

        public string? GroupName { get; init; }

        public int Id { get; init; }

        public string? Name { get; init; }
    }
}

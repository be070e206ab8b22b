using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>Specification, makers and attributes of any number of products in one statement.</summary>
public class FactReader(
    IRepository<ProductSpecificationAttribute> specifications,
    IRepository<SpecificationAttributeOption> options,
    IRepository<SpecificationAttribute> attributes,
    IRepository<ProductManufacturer> makers,
    IRepository<Manufacturer> manufacturers,
    IRepository<ProductAttributeMapping> choices)
{
    private const int OPTION = 0;

    // What a row says.
    private const int SHOWN = 1;
    private const int HIDDEN = 2;
    private const int MAKER = 3;
    private const int CHOICE = 4;
    private const int REQUIRED_CHOICE = 5;

    private sealed record Row(int ProductId, int Kind, Fact Fact);

    public async Task<Dictionary<int, ProductFacts>> ReadAsync(IReadOnlyDictionary<int, decimal> prices)
    {
        var rows = (await RowsAsync([.. prices.Keys])).ToLookup(row => row.ProductId);

        return prices.ToDictionary(price => price.Key, price => Collect(price.Key, price.Value, [.. rows[price.Key]]));
    }

    private static ProductFacts Collect(int productId, decimal price, List<Row> rows)
    {
        List<Fact> Of(int kind) =>
            [.. rows.Where(row => row.Kind == kind).Select(row => row.Fact).OrderBy(fact => fact.GroupId).ThenBy(fact => fact.Id)];

        var choices = rows.Where(row => row.Kind is CHOICE or REQUIRED_CHOICE).ToList();

        return new(
            productId,
            price,
            Of(SHOWN),
            [.. Of(HIDDEN).Select(fact => fact.Id)],
            Of(MAKER),
            [.. choices.Select(row => row.Fact.Id).Distinct()],
            choices.Exists(row => row.Kind == REQUIRED_CHOICE));
    }

    private async Task<List<Row>> RowsAsync(List<int> ids)
    {
        var said =
            from row in specifications.Table
            join option in options.Table on row.SpecificationAttributeOptionId equals option.Id
            join attribute in attributes.Table on option.SpecificationAttributeId equals attribute.Id
            where ids.Contains(row.ProductId) && row.AttributeTypeId == OPTION
            select new
            {
                row.ProductId,
                Kind = row.ShowOnProductPage ? SHOWN : HIDDEN,
                GroupId = attribute.Id,
                GroupName = attribute.Name,
                option.Id,
                option.Name
            };
        var made =
            from row in makers.Table
            join maker in manufacturers.Table on row.ManufacturerId equals maker.Id
            where ids.Contains(row.ProductId) && maker.Published && !maker.Deleted
            select new { row.ProductId, Kind = MAKER, GroupId = 0, GroupName = "", maker.Id, maker.Name };
        var chosen = choices.Table
            .Where(row => ids.Contains(row.ProductId))
            .Select(row => new
            {
                row.ProductId,
                Kind = row.IsRequired ? REQUIRED_CHOICE : CHOICE,
                GroupId = 0,
                GroupName = "",
                Id = row.ProductAttributeId,
                Name = ""
            });

        var rows = await said.Concat(made).Concat(chosen).ToListAsync();

        return [.. rows.Select(row => new Row(row.ProductId, row.Kind, new(row.GroupId, row.GroupName ?? "", row.Id, row.Name ?? "")))];
    }
}

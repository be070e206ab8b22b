using DemoStore.Engine.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using static Nop.Core.Domain.Catalog.ManageInventoryMethod;

namespace DemoStore.Seed;

/// <summary>New products to try something with: one product for each way of keeping stock, alone or in a box of two.</summary>
public sealed class SampleGoods(
    IServiceProvider services,
    IRepository<Warehouse> warehouses,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values)
{
    public const string COMBINATION = "combination";
    public const string WAREHOUSES = "warehouses";
    public const string BOX = "box-of-";

    public static IReadOnlyList<(string Kind, string Name)> Kinds { get; } =
    [
        ("product", "One quantity"),
        (COMBINATION, "By combination"),
        (WAREHOUSES, "In two warehouses"),
        (BOX + "product", "A box of two, one figure"),
        (BOX + WAREHOUSES, "A box of two, in two warehouses"),
    ];

    /// <param name="ProductId">What is sold.</param>
    /// <param name="StockProductId">What is counted: of a box the part.</param>
    /// <param name="Field">The form field of its choice, empty when there is nothing to choose.</param>
    public sealed record Sample(int ProductId, int StockProductId, int CombinationId, string Field, string Value);

    public async Task<Sample> AddAsync(string kind, string sku, int stock, bool recurring)
    {
        var seed = new CatalogSeed(services);
        var places = (await warehouses.GetAllAsync(query => query.OrderBy(warehouse => warehouse.Id).Take(2))).Select(warehouse => warehouse.Id).ToArray();
        var isBox = kind.StartsWith(BOX, StringComparison.Ordinal);
        var part = await seed.AddAsync(Goods(isBox ? kind[BOX.Length..] : kind, isBox ? $"{sku}-PART" : sku, stock, recurring && !isBox), places);
        var sold = isBox ? await seed.AddAsync(Box(sku, $"{sku}-PART", recurring), places) : part;
        var combination = await combinations.Table.FirstOrDefaultAsync(row => row.ProductId == sold.Id);
        var mapping = await mappings.Table.FirstOrDefaultAsync(row => row.ProductId == sold.Id);
        var value = mapping is null ? null : await values.Table.OrderBy(row => row.Id).FirstAsync(row => row.ProductAttributeMappingId == mapping.Id);

        return new Sample(sold.Id, part.Id, combination?.Id ?? 0, mapping is null ? "" : $"{ProductAttributeParser.FIELD}{mapping.Id}", $"{value?.Id}");
    }

    private static Goods.Item Goods(string kind, string sku, int stock, bool recurring)
    {
        var item = new Goods.Item(sku, $"Sample {sku}", "For trying something.", 10m, "jar-grey") { Recurring = recurring };

        return kind switch
        {
            COMBINATION => item with { Stock = ManageStockByAttributes, Choices = [("Colour", ["Red", "Blue"])], Combinations = [("Red", stock, true)] },
            WAREHOUSES => item with { Warehouses = [stock, 0] },
            _ => item with { Quantity = stock },
        };
    }

    private static Goods.Item Box(string sku, string part, bool recurring) => new(sku, $"Sample {sku}", "Two of the same.", 20m, "set-green")
    {
        Stock = DontManageStock,
        Bundle = [("Contents", [(part, "Two", 2)])],
        Recurring = recurring,
    };
}

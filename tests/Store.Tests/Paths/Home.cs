namespace Store.Tests.Paths;

/// <summary>Where the shop keeps stock. What is sold in a box has its stock with the part, two of which are in each box.</summary>
public sealed record Home(string Kind)
{
    private const string BOX = "box-of-";

    public static readonly Home Plain = new("product");
    public static readonly Home Combination = new("combination");
    public static readonly Home Warehouses = new("warehouses");
    public static readonly Home BoxOfPlain = new($"{BOX}product");
    public static readonly Home BoxOfWarehouses = new($"{BOX}warehouses");

    public static IReadOnlyList<Home> All { get; } = [Plain, Combination, Warehouses, BoxOfPlain, BoxOfWarehouses];

    /// <summary>Those that count in the product's own figure.</summary>
    public static IReadOnlyList<Home> OwnFigure { get; } = [Plain, BoxOfPlain];

    public static IReadOnlyList<Home> InWarehouses { get; } = [Warehouses, BoxOfWarehouses];

    public bool IsBox => Kind.StartsWith(BOX, StringComparison.Ordinal);

    /// <summary>Counted in the product's own figure.</summary>
    public bool IsPlain => Kind.EndsWith(Plain.Kind, StringComparison.Ordinal);

    public bool IsWarehouses => Kind.EndsWith(Warehouses.Kind, StringComparison.Ordinal);

    /// <summary>Units of stock in one that is sold.</summary>
    public int Units => IsBox ? 2 : 1;

    public override string ToString() => Kind;
}

using Nop.Core.Domain.Catalog;
using static Nop.Core.Domain.Catalog.BackorderMode;
using static Nop.Core.Domain.Catalog.ManageInventoryMethod;

namespace DemoStore.Seed;

/// <summary>What the shop sells: each way of keeping stock, and each kind of product that is no backorder, occurs.</summary>
internal static partial class Goods
{
    public sealed record Item(string Sku, string Name, string Text, decimal Price, string Picture)
    {
        public ManageInventoryMethod Stock { get; init; } = ManageStock;
        public BackorderMode Backorders { get; init; } = AllowQtyBelow0AndNotifyCustomer;
        public int Quantity { get; init; }
        public int[]? Warehouses { get; init; }
        public int? Range { get; init; }
        public (string Name, string[] Values)[]? Choices { get; init; }
        public (string Chosen, int Stock, bool OutOfStockOrders)[]? Combinations { get; init; }
        public (string Name, (string Sku, string Label, int Quantity)[] Parts)[]? Bundle { get; init; }
        public string? Parent { get; init; }
        /// <summary>The shelf within the shelf, when there is one.</summary>
        public string? Kind { get; init; }
        public bool OnlyExisting { get; init; }
        public bool Grouped { get; init; }
        public bool Virtual { get; init; }
        public bool Download { get; init; }
        public bool GiftCard { get; init; }
        public bool Recurring { get; init; }
        public bool Rental { get; init; }
        public bool Vendor { get; init; }
        public string? Maker { get; init; }
        public (string Attribute, string Option)[]? Specifications { get; init; }
    }

    private const int ONE_WEEK = 0;
    private const int TWO_WEEKS = 1;
    private const int FOUR_TO_SIX_WEEKS = 2;
    private const string TENTS = "Tents";
    private const string QUILTS = "Quilts";
    private const string KETTLES = "Kettles";

    public static IReadOnlyList<(string Name, string Description, Item[] Items)> Categories { get; } =
    [
        ("Camp & sleep", "Tents, quilts and light for nights outside.", Camp),
        ("Trail gear", "Packs, poles and small things for the way.", Trail),
        ("Cookware", "Iron, steel and fire for the camp and the kitchen.", Cookware),
        ("Table & pantry", "Mugs, boards, linen and good coffee.", Table),
    ];

    private static Item[] Camp =>
    [
        new("TENT-2", "Fernhill Tent for two", "A light tent with two doors that stands in four minutes.", 289m, "tent-green")
        {
            Quantity = 3,
            Range = TWO_WEEKS,
            Kind = TENTS,
            Maker = "Fernhill",
            Specifications = [("Persons", "2"), ("Weight", "2.4 kg"), ("Season", "Three seasons")],
        },
        new("TENT-4", "Fernhill Tent for four", "Room to sit, two bedrooms and a porch for wet boots.", 469m, "tent-blue")
        {
            Quantity = 2,
            Range = FOUR_TO_SIX_WEEKS,
            Backorders = AllowQtyBelow0,
            Kind = TENTS,
            Maker = "Fernhill",
            Specifications = [("Persons", "4"), ("Weight", "4.1 kg"), ("Season", "Three seasons")],
        },
        new("QUILT", "Mossbed Down Quilt", "Warm to freezing point, packs to the size of a loaf.", 219m, "quilt-green")
        {
            Stock = ManageStockByAttributes,
            Choices = [("Size", ["Regular", "Long"]), ("Colour", ["Moss", "Slate"])],
            Combinations = [("Regular/Moss", 4, true), ("Regular/Slate", 0, true), ("Long/Moss", 2, true), ("Long/Slate", 1, false)],
            Range = TWO_WEEKS,
            Kind = QUILTS,
            Specifications = [("Filling", "Down"), ("Season", "Three seasons")],
        },
        new("MAT", "Flatrock Sleeping Mat", "Seven centimetres of air and quiet.", 99m, "mat-orange") { Warehouses = [3, 2], Range = ONE_WEEK },
        new("LANTERN", "Glimmer Lantern", "Forty hours of warm light on one charge.", 39m, "lantern-yellow") { Quantity = 8, Backorders = NoBackorders },
        new("HAMMOCK", "Two Birches Hammock", "Hangs between any two trees; straps included.", 79m, "hammock-red") { Quantity = 0, Backorders = NoBackorders, Range = ONE_WEEK },
        new("TENT-RENT", "Fernhill Tent, weekend rental", "Try the tent for a weekend before you buy one.", 45m, "tent-red") { Quantity = 4, Backorders = NoBackorders, Rental = true },
        new("TENT-B", "Brookside Tent for two", "A little heavier, and it stands in any wind.", 259m, "tent-orange")
        {
            Quantity = 12,
            Range = TWO_WEEKS,
            Kind = TENTS,
            Maker = "Brookside",
            Specifications = [("Persons", "2"), ("Weight", "2.9 kg"), ("Season", "Three seasons")],
        },
        new("QUILT-F", "Mossbed Fibre Quilt", "Nearly as warm, and warm when it is wet.", 199m, "quilt-blue")
        {
            Quantity = 9,
            Range = TWO_WEEKS,
            Kind = QUILTS,
            Specifications = [("Filling", "Fibre"), ("Season", "Three seasons")],
        },
    ];

    private static Item[] Trail =>
    [
        new("PACK", "Larch Daypack 22 L", "One big room, two side pockets, no dangling straps.", 89m, "pack-blue")
        {
            Stock = ManageStockByAttributes,
            OnlyExisting = true,
            Choices = [("Colour", ["Ink", "Ochre"])],
            Combinations = [("Ink", 6, true), ("Ochre", 3, false)],
            Range = TWO_WEEKS,
        },
        new("POLES", "Switchback Trekking Poles", "A pair in carbon with cork grips.", 119m, "poles-grey") { Quantity = 5, Range = TWO_WEEKS },
        new("BOTTLE", "Brook Bottle 0.75 L", "Steel, double-walled, does not leak.", 29m, "bottle-blue") { Quantity = 40, Backorders = AllowQtyBelow0 },
        new("TORCH", "Owl Head Torch", "Bright, light, and red at the press of a button.", 49m, "torch-yellow") { Warehouses = [4, 6], Backorders = NoBackorders },
        new("MAP", "Ridge Trail Map (download)", "All marked trails of the ridge as a printable map.", 9m, "map-green") { Stock = DontManageStock, Virtual = true, Download = true },
        new("AID", "Pocket First Aid Kit", "Forty parts in a pouch the size of a hand.", 24m, "kit-red") { Quantity = 12, Range = ONE_WEEK },
        new("JACKET", "Drizzle Rain Jacket", "Three layers, sealed seams, hood for a helmet.", 179m, "jacket-orange")
        {
            Stock = ManageStockByAttributes,
            Choices = [("Size", ["S", "M", "L", "XL"])],
            Combinations = [("S", 3, true), ("M", 1, true), ("L", 0, true), ("XL", 2, false)],
            Range = FOUR_TO_SIX_WEEKS,
        },
    ];
}

using static Nop.Core.Domain.Catalog.BackorderMode;
using static Nop.Core.Domain.Catalog.ManageInventoryMethod;

namespace DemoStore.Seed;

internal static partial class Goods
{
    private static Item[] Cookware =>
    [
        new("SKILLET", "Cast-Iron Skillet 26 cm", "Heavy, seasoned, and good for a hundred years.", 59m, "skillet-grey") { Quantity = 4, Range = TWO_WEEKS },
        new("KETTLE", "Enamel Kettle 1.5 L", "Whistles on the stove and over the fire.", 42m, "kettle-blue") { Quantity = 0, Range = TWO_WEEKS, Kind = KETTLES },
        new("STOVE", "Ember Camp Stove", "Boils a litre in three minutes, folds flat.", 69m, "stove-grey") { Warehouses = [2, 1], Range = FOUR_TO_SIX_WEEKS },
        new("GAS", "Gas Cartridge 230 g", "Fits all stoves with a screw valve.", 7m, "cartridge-orange") { Quantity = 60, Backorders = NoBackorders },
        new("SET", "Camp Kitchen Set", "A pan, a kettle and fire: choose what goes in the box.", 149m, "set-green")
        {
            Stock = DontManageStock,
            Bundle =
            [
                ("Pan", [("SKILLET", "Skillet 26 cm", 1)]),
                ("Kettle", [("KETTLE", "Enamel kettle", 1)]),
                ("Fuel", [("GAS", "Two gas cartridges", 2), ("GAS", "Four gas cartridges", 4)]),
            ],
        },
        new("KNIFE", "Hearth Cook's Knife", "Twenty centimetres of carbon steel with an ash handle.", 95m, "knife-brown") { Quantity = 6, Range = TWO_WEEKS, Vendor = true },
        new("POTS", "Birch Pots", "Steel pots with lids of birch wood, in two sizes.", 0m, "pots-grey") { Stock = DontManageStock, Grouped = true },
        new("POT-2", "Birch Pot 2 L", "For soup for two.", 49m, "pot-grey") { Quantity = 9, Range = ONE_WEEK, Parent = "POTS" },
        new("POT-4", "Birch Pot 4 L", "For soup for the whole camp.", 64m, "pot-grey") { Quantity = 2, Range = ONE_WEEK, Parent = "POTS" },
        new("KETTLE-2", "Whistling Enamel Kettle 2 L", "For tea for the whole camp.", 45m, "kettle-red") { Quantity = 14, Range = TWO_WEEKS, Kind = KETTLES },
    ];

    private static Item[] Table =>
    [
        new("MUG", "Enamel Mug", "Takes a fall, keeps its looks.", 14m, "mug-red")
        {
            Stock = ManageStockByAttributes,
            Choices = [("Colour", ["Red", "Blue", "White"])],
            Combinations = [("Red", 10, true), ("Blue", 2, true), ("White", 0, true)],
            Range = ONE_WEEK,
        },
        new("COFFEE", "Ridge Roast Coffee, monthly", "A pound of fresh beans each month for a year.", 18m, "coffee-brown") { Quantity = 30, Range = ONE_WEEK, Recurring = true },
        new("BOARD", "Olive Wood Board", "Each one cut from a single piece.", 48m, "board-brown") { Stock = DontManageStock, Vendor = true },
        new("TOWELS", "Linen Tea Towels, set of three", "Washed soft, woven close.", 32m, "towel-blue") { Quantity = 10, Range = TWO_WEEKS, Vendor = true },
        new("SALT", "Smoked Sea Salt 250 g", "Over beech wood for two days.", 11m, "jar-grey") { Quantity = 25, Range = ONE_WEEK, Vendor = true, Backorders = AllowQtyBelow0 },
        new("GIFT", "Gift Card", "For someone who knows better what they need.", 50m, "giftcard-green") { Stock = DontManageStock, Virtual = true, GiftCard = true },
    ];
}

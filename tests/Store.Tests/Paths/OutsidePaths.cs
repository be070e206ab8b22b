using static Store.Tests.Paths.Hand;
using static Store.Tests.Paths.OrderPaths;
using static Store.Tests.Paths.ProductPaths;

namespace Store.Tests.Paths;

/// <summary>What no page of the shop does, or none tells of. Rows 25 to 29.</summary>
internal static class OutsidePaths
{
    private const int PENDING = 10;
    private const int PROCESSING = 20;
    private const int COMPLETE = 30;
    private const int CANCELLED = 40;

    public static IReadOnlyList<StockPath> All { get; } =
    [
        new(25, "its warehouse is closed", Home.OwnFigure, Queue, Same(CloseOwnAsync)),
        new(25, "a warehouse with goods is closed", Home.InWarehouses, Queue, AllGranted(walk => UseWarehouseAsync(walk, 6)), Same(CloseAsync)),
        new(25, "its only warehouse is closed", [Home.Warehouses], new(CreateInOneAsync, -2, "A 2/0/0/0/0"), new(CloseAsync, 0, "A 2/0/0/0/0")),
        new(26, "another program adds stock", Home.All, Queue, Granted(walk => walk.SellElsewhereAsync(2))),
        new(26, "another program sells", Home.All, Covered, Short(walk => walk.SellElsewhereAsync(-2))),
        new(26, "another program sells what was given out", Home.All, Queue, AllGranted(walk => walk.SellElsewhereAsync(6)), TakenBack(walk => walk.SellElsewhereAsync(-2))),
        new(27, "an order is imported", Home.All, Queue, Same(walk => walk.ImportAsync($";{walk.Sku};4", "Orders"))),
        new(27, "a line that grew is imported", Home.All, Queue, Same(walk => walk.ImportAsync($"{walk["B"].OrderId};{walk.Sku};{6 / walk.Home.Units}", "Orders"))),
        // Of an order that is only called cancelled no stock comes back.
        new(28, "called cancelled, then pending", Home.All,
            new(ShippingPaths.SellOutAsync, -2, "B 2/0/0/0/0"),
            new(walk => walk.SetStatusAsync("B", CANCELLED), -2, "B 0/0/0/0/2"),
            new(walk => walk.SetStatusAsync("B", PENDING), -2, "B 2/0/0/0/0")),
        new(28, "called processing", Home.All, Queue, Same(walk => walk.SetStatusAsync("B", PROCESSING))),
        new(28, "called complete", Home.All, Queue, Same(walk => walk.SetStatusAsync("B", COMPLETE))),
        new(29, "stock is added behind the shop's back", Home.All, Queue, Granted(walk => walk.WriteSilentlyAsync(2))),
        new(29, "stock is taken behind the shop's back", Home.All, Covered, Short(walk => walk.WriteSilentlyAsync(-2))),
        new(29, "what was given out is taken behind the shop's back", Home.All,
            Queue,
            AllGranted(walk => walk.WriteSilentlyAsync(6)),
            TakenBack(walk => walk.WriteSilentlyAsync(-2))),
    ];

    private static async Task CloseOwnAsync(Walk walk)
    {
        var warehouse = await walk.Hand.OpenWarehouseAsync(walk.Sku);
        await walk.EditFigureAsync(0, ("WarehouseId", Text(warehouse)));
        await walk.Hand.PostAsync($"/Admin/Outside/RemoveWarehouse/{warehouse}");
    }

    private static async Task CreateInOneAsync(Walk walk)
    {
        walk.Warehouse = await walk.Hand.OpenWarehouseAsync(walk.Sku);
        walk.Use(await walk.Hand.CreateProductAsync(
            ("Name", $"New {walk.Sku}"),
            ("Sku", walk.Sku),
            ("Price", "10"),
            ("UseMultipleWarehouses", "true"),
            ($"warehouse_used_{walk.Warehouse}", Text(walk.Warehouse)),
            ($"warehouse_qty_{walk.Warehouse}", "4")));
        await walk.OrderAsync("A", 6);
    }

    private static Task CloseAsync(Walk walk) => walk.Hand.PostAsync($"/Admin/Outside/RemoveWarehouse/{walk.Warehouse}");
}

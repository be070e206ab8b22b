using static Store.Tests.Paths.OrderPaths;

namespace Store.Tests.Paths;

/// <summary>Goods leave and come back, and money. Rows 9 to 13.</summary>
internal static class ShippingPaths
{
    private static readonly Step _arrival = new(walk => walk.BookAsync(2), -4, "A 0/2/0/0/0", "B 4/0/0/0/0");

    public static IReadOnlyList<StockPath> All { get; } =
    [
        new(9, "shipped", Home.All, Queue, _arrival, new(walk => walk.ShipAsync("A", 6), -4, "A 0/0/0/2/0", "B 4/0/0/0/0")),
        new(9, "what stock covered is shipped", Home.All, Queue, _arrival, new(walk => walk.ShipAsync("A", 4), -4, "A 0/2/0/0/0", "B 4/0/0/0/0")),
        new(9, "what still waits is shipped", Home.All, Queue, new(walk => walk.ShipAsync("A", 6), -6, "A 0/0/0/2/0", "B 4/0/0/0/0")),
        // The platform takes back no more of a reservation than this warehouse has: two of A's stay reserved in the other one for ever.
        new(9, "shipped from the wrong warehouse", [Home.Warehouses], Queue, _arrival, new(walk => walk.ShipAsync("A", 6, Walk.EMPTY), -6, "A 0/0/0/2/0", "B 4/0/0/0/0")),
        new(10, "collected", Home.All,
            new(CallAsync, -6, "A 2/0/0/0/0", "B 4/0/0/0/0"),
            _arrival,
            new(HandOverAsync, -4, "A 0/0/0/2/0", "B 4/0/0/0/0")),
        new(11, "a shipment is deleted", Home.All,
            Queue,
            _arrival,
            new(ShipAndRememberAsync, -4, "A 0/0/0/2/0", "B 4/0/0/0/0"),
            new(walk => walk.Hand.PostAsync($"/Admin/Order/DeleteShipment/{walk.Shipment}"), -4, "A 0/0/2/0/0", "B 4/0/0/0/0"))
        {
            // Backorders that are shipped are not looked at for ever.
            NeedsEvents = true,
        },
        new(12, "returned", Home.All,
            new(SellOutAsync, -2, "B 2/0/0/0/0"),
            new(walk => walk.ReturnAsync("A", 2), 0, "B 0/2/0/0/0")),
        new(13, "refunded", Home.All, Queue, new(walk => PayBackAsync(walk), -6, "A 2/0/0/0/0", "B 4/0/0/0/0")),
        new(13, "partly refunded", Home.All, Queue, new(walk => PayBackAsync(walk, ("amount", "1")), -6, "A 2/0/0/0/0", "B 4/0/0/0/0")),
        new(13, "voided", Home.All, Queue, new(walk => walk.PressAsync("VoidOrder", "B"), -6, "A 2/0/0/0/0", "B 4/0/0/0/0")),
    ];

    private static async Task PayBackAsync(Walk walk, params (string, string)[] amount)
    {
        await walk.PressAsync("MarkOrderAsPaid", "B");
        await walk.PressAsync("Refund", "B", amount);
    }

    /// <summary>All four go to A and leave; B waits.</summary>
    public static async Task SellOutAsync(Walk walk)
    {
        await walk.SampleAsync();
        await walk.OrderAsync("A", 4);
        await walk.OrderAsync("B", 2);
        await walk.ShipAsync("A", 4);
    }

    private static async Task CallAsync(Walk walk)
    {
        await walk.SampleAsync();
        await walk.OrderAsync("A", 6, collected: true);
        await walk.OrderAsync("B", 4);
    }

    private static async Task HandOverAsync(Walk walk) => await walk.Hand.PostAsync($"/Admin/Order/SetAsDelivered/{await walk.PackAsync("A", 6)}");

    private static async Task ShipAndRememberAsync(Walk walk)
    {
        walk.Shipment = await walk.PackAsync("A", 6);
        await walk.Hand.PostAsync($"/Admin/Order/SetAsShipped/{walk.Shipment}");
    }
}

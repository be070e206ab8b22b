using static Store.Tests.Paths.Hand;

namespace Store.Tests.Paths;

/// <summary>Orders come, change and go. Rows 1 to 8; bundled items, row 3, are the homes that are boxes.</summary>
internal static class OrderPaths
{
    /// <summary>Four in stock; A wants six, B four.</summary>
    public static Step Queue { get; } = new(PlaceAsync, -6, "A 2/0/0/0/0", "B 4/0/0/0/0");

    public static IReadOnlyList<StockPath> All { get; } =
    [
        new(1, "checkout", Home.All, new Step(CheckOutAsync, -6, "A 2/0/0/0/0", "B 4/0/0/0/0")),
        new(2, "renewal", Home.All,
            new Step(SubscribeAsync, -2, "A 2/0/0/0/0"),
            new Step(RenewAsync, -8, "A 2/0/0/0/0", "another 6/0/0/0/0")),
        .. Edits(totalsFollow: false),
        .. Edits(totalsFollow: true),
        new(6, "the younger line is deleted", Home.All, Queue, new(walk => walk.DeleteLineAsync("B"), -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
        new(6, "the older line is deleted", Home.All, Queue, new(walk => walk.DeleteLineAsync("A"), 0, "A 0/0/0/0/2", "B 0/4/0/0/0")),
        new(6, "a line is set to none", Home.All, Queue, new(walk => walk.EditLineAsync("B", 0), -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
        new(7, "the younger order is cancelled", Home.All, Queue, new(walk => walk.PressAsync("CancelOrder", "B"), -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
        new(7, "the older order is cancelled", Home.All, Queue, new(walk => walk.PressAsync("CancelOrder", "A"), 0, "A 0/0/0/0/2", "B 0/4/0/0/0")),
        new(7, "a shopper cancels", Home.All,
            new(CheckOutAsync, -6, "A 2/0/0/0/0", "B 4/0/0/0/0"),
            new(CancelAsShopperAsync, -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
        new(7, "an order of which a part has left is cancelled", Home.All,
            Queue,
            new(walk => walk.ShipAsync("A", 4), -6, "A 2/0/0/0/0", "B 4/0/0/0/0"),
            // The platform puts all 6 back, of which 4 have left: nobody is given them until somebody says that they came back.
            new(walk => walk.PressAsync("CancelOrder", "A"), 0, "A 0/0/0/0/2", "B 4/0/0/0/0")),
        new(8, "the younger order is deleted", Home.All, Queue, new(walk => walk.PressAsync("Delete", "B"), -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
        new(8, "the older order is deleted", Home.All, Queue, new(walk => walk.PressAsync("Delete", "A"), 0, "A 0/0/0/0/2", "B 0/4/0/0/0")),
        new(8, "a cancelled order is deleted", Home.All,
            Queue,
            new(walk => walk.PressAsync("CancelOrder", "B"), -2, "A 2/0/0/0/0", "B 0/0/0/0/4"),
            new(walk => walk.PressAsync("Delete", "B"), -2, "A 2/0/0/0/0", "B 0/0/0/0/4")),
    ];

    private static IEnumerable<StockPath> Edits(bool totalsFollow) =>
    [
        new(4, "a line is added", Home.All,
            new(async walk => { await walk.SampleAsync(); await walk.OrderAsync("A", 6); }, -2, "A 2/0/0/0/0"),
            new(walk => walk.AddLineAsync("A", 4), -6, "A 2/0/0/0/0", "another 4/0/0/0/0")) { TotalsFollow = totalsFollow },
        new(5, "a line grows", Home.All, Queue, new(walk => walk.EditLineAsync("B", 6), -8, "A 2/0/0/0/0", "B 6/0/0/0/0")) { TotalsFollow = totalsFollow },
        new(5, "a line shrinks", Home.All, Queue, new(walk => walk.EditLineAsync("B", 2), -4, "A 2/0/0/0/0", "B 2/0/0/0/2")) { TotalsFollow = totalsFollow },
        new(5, "a line shrinks by what it had", Home.All, Queue, new(walk => walk.EditLineAsync("A", 2), -2, "A 0/0/0/0/2", "B 2/2/0/0/0")) { TotalsFollow = totalsFollow },
    ];

    private static async Task PlaceAsync(Walk walk)
    {
        await walk.SampleAsync();
        await walk.OrderAsync("A", 6);
        await walk.OrderAsync("B", 4);
    }

    private static async Task CheckOutAsync(Walk walk)
    {
        await walk.SampleAsync();
        await walk.CheckOutAsync("A", 6);
        await walk.CheckOutAsync("B", 4);
    }

    private static async Task CancelAsShopperAsync(Walk walk)
    {
        var shopper = walk.Shoppers["B"];
        await shopper.OrderAsync(walk["B"].OrderId);
        await shopper.Browser.PostAsync($"/order/{Text(walk["B"].OrderId)}/cancel");
    }

    private static async Task SubscribeAsync(Walk walk)
    {
        await walk.SampleAsync(recurring: true);
        await walk.OrderAsync("A", 6);
    }

    private static async Task RenewAsync(Walk walk)
    {
        var page = await walk.Hand.Browser.OpenAsync("/Admin/Outside");
        var row = page.QuerySelectorAll("tr").Single(one => one.QuerySelector("form[action*='/Renew/']") is not null && one.QuerySelector("td")!.TextContent.Trim() == Text(walk["A"].OrderId));
        await walk.Hand.PostAsync(row.QuerySelector("form")!.GetAttribute("action")!);
    }
}

using Store.Tests.Running;

namespace Store.Tests;

/// <summary>A backorder from end to end, over HTTP, in a store that runs the package as a shop admin would upload it.</summary>
public abstract class Story
{
    private const string TENT = "fernhill-tent-for-two";
    private const string TENT_SKU = "TENT-2";

    /// <summary>How the store is started; null when the database is not at hand.</summary>
    protected abstract string[]? Arguments { get; }

    protected abstract string Missing { get; }

    [SkippableFact]
    public async Task A_backorder_is_told_queued_allocated_released_and_shipped()
    {
        await using var store = await StartAsync();
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync(TENT_SKU);
        Assert.Equal(3, await clerk.StockOfAsync(tent));

        // The shopper wants five where there are three.
        await shopper.LookAtAsync(TENT);
        Assert.Null(await shopper.NoticeForAsync(tent, 3));
        AssertTellsThreeNowTwoLater(await shopper.NoticeForAsync(tent, 5));
        await shopper.PutIntoCartAsync(tent, 5);
        AssertTellsThreeNowTwoLater(Notice.OnlyOneOf(await shopper.CartAsync()));
        AssertTellsThreeNowTwoLater(Notice.OnlyOneOfSummary(await shopper.CheckOutAsync("grace@example.com")));
        var order = await shopper.ConfirmAsync();
        var told = Notice.OnlyOneOf(await shopper.OrderAsync(order));
        Assert.Equal(2, told.Later);
        Assert.NotEqual("", told.From);

        // The mail that confirms the order tells it, too.
        var mails = await clerk.MailsToAsync("grace@example.com");
        Assert.Equal(1, mails.Count(mail => mail.Body.Contains("3 in stock, 2 on backorder (ships ", StringComparison.Ordinal)));

        // The clerk sees it first in its queue.
        var row = await clerk.BackorderOfAsync(order);
        Assert.Equal((2, 0, 0, 0, 0), row.Books);
        Assert.Equal(1, row.Position);
        Assert.Equal("grace@example.com", row["CustomerEmail"]);
        Assert.Equal(told.To, row["OriginalTo"]);

        // Another order of the same product comes and is cancelled: nothing is granted that does not exist.
        using var another = new Shopper(store.Address);
        var dropped = await another.BuyAsync(TENT, tent, 4, "heidi@example.com");
        Assert.Equal(2, (await clerk.BackorderOfAsync(dropped)).Position);
        await clerk.CancelOrderAsync(dropped);
        Assert.Equal((2, 0, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        Assert.Equal((0, 0, 0, 0, 4), (await clerk.BackorderOfAsync(dropped)).Books);
        Assert.Equal(-2, await clerk.StockOfAsync(tent));

        // One unit comes in, then another.
        await clerk.SetStockAsync(tent, -1);
        Assert.Equal((1, 1, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        await clerk.SetStockAsync(tent, 0);
        Assert.Equal((0, 2, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);

        // Released and shipped.
        await clerk.ActAsync("Release", row.Id);
        Assert.Equal((0, 0, 2, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        await clerk.ShipAsync(order, row.OrderItemId, 5);
        var done = await clerk.BackorderOfAsync(order);
        Assert.Equal((0, 0, 0, 2, 0), done.Books);
        Assert.Equal("Shipped", done["Status"]);
        Assert.Null(done.Position);

        // Uninstalled and installed again, the data is still there.
        var before = (await clerk.BackordersAsync()).Select(one => (one.Id, one.Books)).ToList();
        var plugins = new Plugins(clerk);
        await plugins.UninstallAsync();
        Assert.Equal(404, (int)await clerk.Browser.StatusOfAsync("/Admin/Backorders/List"));
        Assert.Empty(Notice.AllOf(await shopper.OrderAsync(order)));
        await plugins.InstallAsync();
        Assert.Equal(before, (await clerk.BackordersAsync()).Select(one => (one.Id, one.Books)));

        Assert.Empty(await clerk.ErrorsAsync());
    }

    [SkippableFact]
    public async Task An_order_or_a_line_that_is_deleted_grants_nothing_that_does_not_exist()
    {
        await using var store = await StartAsync();
        using var clerk = await Clerk.SignInAsync(store.Address);
        var tent = await clerk.ProductAsync(TENT_SKU);
        var kept = await BuyAsync(store, tent, 5);
        var deleted = await BuyAsync(store, tent, 2);
        var emptied = await BuyAsync(store, tent, 3);

        // The shop returns stock before order and line are gone, and says so at once.
        await clerk.DeleteOrderAsync(deleted);
        await clerk.DeleteLineAsync(emptied, (await clerk.BackorderOfAsync(emptied)).OrderItemId);

        Assert.Equal(-2, await clerk.StockOfAsync(tent));
        Assert.Equal((2, 0, 0, 0, 0), (await clerk.BackorderOfAsync(kept)).Books);
        Assert.Equal((0, 0, 0, 0, 2), (await clerk.BackorderOfAsync(deleted)).Books);
        Assert.Equal((0, 0, 0, 0, 3), (await clerk.BackorderOfAsync(emptied)).Books);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    [SkippableFact]
    public async Task A_store_that_is_killed_loses_nothing_and_doubles_nothing()
    {
        await using var store = await StartAsync();
        int tent, order;

        using (var clerk = await Clerk.SignInAsync(store.Address))
        using (var shopper = new Shopper(store.Address))
        {
            tent = await clerk.ProductAsync(TENT_SKU);
            order = await shopper.BuyAsync(TENT, tent, 5, "grace@example.com");

            // The change of stock is on its way when the power goes.
            var change = clerk.SetStockAsync(tent, 0);
            await Task.Delay(150);
            await store.KillAsync();
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                await change;
                throw new OperationCanceledException("It was quicker than the power cut.");
            });
        }

        await store.RestartAsync();
        using var later = await Clerk.SignInAsync(store.Address);
        var stock = await later.StockOfAsync(tent);
        await later.RunTaskAsync();

        var (waiting, allocated, released, shipped, cancelled) = (await later.BackorderOfAsync(order)).Books;
        Assert.Equal((2, 0, 0, 0), (waiting + allocated, released, shipped, cancelled));
        Assert.True(allocated <= stock + 2, $"{allocated} allocated although stock is {stock}");
        Assert.Empty(await later.ErrorsAsync());
    }

    [SkippableFact]
    public async Task The_list_carries_what_scripts_need_and_a_vendor_sees_only_its_own()
    {
        await using var store = await StartAsync();
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        string[] wanted =
        [
            "Id", "OrderId", "CustomOrderNumber", "OrderItemId", "ProductId", "ProductName", "Sku", "CustomerEmail", "StoreId", "Quantity", "Waiting",
            "Allocated", "Released", "Shipped", "Cancelled", "Status", "Position", "OriginalFrom", "OriginalTo", "CurrentFrom", "CurrentTo", "DaysLate"
        ];

        var all = await clerk.BackordersAsync();
        var own = await vendor.BackordersAsync();

        Assert.NotEmpty(all);
        Assert.All(wanted, name => Assert.True(all[0].Has(name), name));
        Assert.NotEmpty(own);
        Assert.All(own, row => Assert.Equal("KNIFE", row["Sku"]));
        Assert.Contains(all, row => row["Sku"] == "SKILLET");
        Assert.Equal(["SKILLET"], (await clerk.BackordersAsync(("SearchSku", "SKILLET"))).Select(row => row["Sku"]).Distinct());

        // What is another's does not exist for a vendor.
        var anothers = all.First(row => row["Sku"] == "SKILLET");
        await vendor.ActAsync("Hold", anothers.Id, ("Reason", "mine"));
        Assert.Equal("False", (await clerk.BackordersAsync()).Single(row => row.Id == anothers.Id)["OnHold"]);
    }

    private static void AssertTellsThreeNowTwoLater(Notice? notice)
    {
        Assert.NotNull(notice);
        Assert.Equal((3, 2), (notice.Now, notice.Later));
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", notice.From);
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", notice.To);
    }

    private static async Task<int> BuyAsync(StoreProcess store, int productId, int quantity)
    {
        using var shopper = new Shopper(store.Address);

        return await shopper.BuyAsync(TENT, productId, quantity, "grace@example.com");
    }

    private async Task<StoreProcess> StartAsync()
    {
        if (Arguments is null)
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);

        Skip.If(Arguments is null, Missing);

        return await StoreProcess.StartAsync(Arguments!);
    }
}

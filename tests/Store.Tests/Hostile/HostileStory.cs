using System.Globalization;
using System.Net;
using Store.Tests.Running;

namespace Store.Tests.Hostile;

/// <summary>A running store before people who mean no good, and before people who just mistype.</summary>
public abstract class HostileStory
{
    private const string NAME = "<script>alert(1)</script><img src=x onerror=alert(2)>&quot; \u202eשלום 😀";

    private static readonly string[] _pages =
    [
        "Backorders", "Backorders/Index", "Backorders/List", "Backorders/Details/1", "BackordersConfiguration/Configure",
        "BackorderReceipts/List", "BackorderReceipts/Export", "BackorderReceipts/Create", "BackorderReceipts/Edit/1", "BackorderReceiptShift/Preview", "BackorderReceiptImport/Index", "BackorderReceiptImport/Template", "BackorderLeadTimes/List", "BackorderLeadTimes/Edit"
    ];

    private static readonly string[] _changes =
    [
        "BackorderActions/Release", "BackorderActions/UndoRelease", "BackorderActions/Hold", "BackorderActions/Unhold", "BackorderActions/SetPriority",
        "BackorderActions/SetPromise", "BackorderActions/Note", "BackorderActions/ConfirmOrder", "BackorderProduct/Save",
        "BackorderDiscrepancies/Mend", "BackorderDiscrepancies/Undo", "BackorderDiscrepancies/Dismiss", "BackorderDiscrepancies/Tell", "BackorderDiscrepancies/Confirm", "BackorderWork/TryNow", "BackorderWork/Discard",
        "BackorderReceipts/Create", "BackorderReceipts/Edit", "BackorderReceiptActions/Receive", "BackorderReceiptActions/Undo", "BackorderReceiptActions/Cancel", "BackorderReceiptActions/Reopen", "BackorderReceiptActions/Delete",
        "BackorderReceiptShift/Move", "BackorderReceiptImport/Preview", "BackorderReceiptImport/Import", "BackorderLeadTimes/Save", "BackorderLeadTimes/Delete",
        "BackordersConfiguration/Configure", "BackordersConfiguration/RunNow", "BackordersConfiguration/DiscardFailures"
    ];

    private static readonly (string, string)[] _fields =
    [
        ("SelectedIds", "1"), ("SelectedIds", "2"), ("Reason", "mine"), ("Priority", "9"), ("To", "2099-01-01"), ("productId", "1"), ("leadDays", "1"), ("save", ""), ("LeadDays", "1")
    ];

    /// <summary>How the store is started; null when the database is not at hand.</summary>
    protected abstract string[]? Arguments { get; }

    protected abstract string Missing { get; }

    [SkippableFact]
    public async Task Nobody_enters_who_is_not_let_in()
    {
        await using var store = await StartAsync();
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var customer = await Clerk.SignInAsync(store.Address, "anna@example.com");
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        var before = await StateAsync(clerk);
        var anothers = (await clerk.BackordersAsync()).First(row => row["Sku"] == "SKILLET").Id;

        // Nobody at all, and a customer of the shop, with the token of a page that they may see.
        foreach (var (cookies, token) in new[] { (new CookieContainer(), "x"), (customer.Browser.Cookies, customer.Browser.Token) })
        {
            using var intruder = new Intruder(store.Address, cookies);
            foreach (var page in _pages)
                AssertRefused(page, await intruder.GetAsync($"/Admin/{page}"));
            foreach (var change in _changes.Append("Backorders/List"))
                AssertRefused(change, await intruder.PostAsync($"/Admin/{change}", [.. _fields, (Intruder.TOKEN, token)]));
        }

        // A vendor sees its own, and changes nothing.
        await vendor.BackordersAsync();
        using (var intruder = new Intruder(store.Address, vendor.Browser.Cookies))
        {
            foreach (var change in _changes)
                AssertRefused(change, await intruder.PostAsync($"/Admin/{change}", [.. _fields, (Intruder.TOKEN, vendor.Browser.Token)]));
            AssertRefused("configuration", await intruder.GetAsync("/Admin/BackordersConfiguration/Configure"));

            var missing = await intruder.GetAsync("/Admin/Backorders/Details/4711");
            Assert.Equal((302, ""), (missing.Status, missing.Body));
            Assert.Equal(missing, await intruder.GetAsync($"/Admin/Backorders/Details/{anothers}"));
        }

        // A page somewhere else posts in the name of an admin, or links to what only a button may do.
        await clerk.Browser.OpenAsync("/Admin/Backorders/List");
        using (var elsewhere = new Intruder(store.Address, clerk.Browser.Cookies))
        {
            foreach (var change in _changes.Append("Backorders/List"))
            {
                Assert.Equal(400, (await elsewhere.PostAsync($"/Admin/{change}", _fields)).Status);
                Assert.Equal(400, (await elsewhere.PostAsync($"/Admin/{change}", [.. _fields, (Intruder.TOKEN, "CfDJ8")])).Status);
            }

            foreach (var change in _changes.Where(change => !_pages.Any(page => page == change || page.StartsWith($"{change}/", StringComparison.Ordinal))))
                AssertRefused(change, await elsewhere.GetAsync($"/Admin/{change}?SelectedIds=1&Reason=x&productId=1&leadDays=1"));
        }

        Assert.Equal(before, await StateAsync(clerk));
        Assert.Empty(await clerk.ErrorsAsync());
    }

    [SkippableFact]
    public async Task Names_are_text_wherever_they_stand()
    {
        await using var store = await StartAsync();
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        await shopper.LookAtAsync("fernhill-tent-for-two");
        await shopper.PutIntoCartAsync(tent, 5);
        await clerk.RenameAsync(tent, NAME);
        var cart = await shopper.CartAsync();
        var confirm = await shopper.CheckOutAsync("grace@example.com", NAME);
        var order = await shopper.ConfirmAsync();
        var row = await clerk.BackorderOfAsync(order);
        await clerk.ActAsync("Note", row.Id, ("Reason", NAME));
        await clerk.SetStockAsync(tent, 0);

        var pages = new List<string>
        {
            cart.Source.Text, confirm.Source.Text, (await shopper.OrderAsync(order)).Source.Text,
            (await clerk.Browser.OpenAsync($"/Admin/Backorders/Details/{row.Id}")).Source.Text,
            (await clerk.Browser.OpenAsync($"/Admin/Order/Edit/{order}")).Source.Text
        };
        var mails = (await clerk.MailsToAsync("grace@example.com")).Select(mail => mail.Body).ToList();

        Assert.Equal(1, mails.Count(mail => mail.Contains("3 in stock, 2 on backorder (ships ", StringComparison.Ordinal)));
        Assert.All(pages.Concat(mails), page =>
        {
            Assert.Contains("שלום", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(NAME, row["ProductName"]);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    protected async Task<StoreProcess> StartAsync()
    {
        if (Arguments is null)
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);

        Skip.If(Arguments is null, Missing);

        return await StoreProcess.StartAsync(Arguments!);
    }

    private static void AssertRefused(string what, Answer answer) => Assert.True(answer.IsRefused, $"{what}: {answer}");

    /// <summary>All that an intruder could have changed.</summary>
    private static async Task<string> StateAsync(Clerk clerk)
    {
        var rows = (await clerk.BackordersAsync()).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Books} {row["OnHold"]} {row["Priority"]} {row["CurrentTo"]}"));
        var history = (await clerk.Browser.OpenAsync("/Admin/Backorders/Details/1")).QuerySelector("#backorder-history tbody")!.TextContent;
        var configuration = (await clerk.Browser.OpenAsync("/Admin/BackordersConfiguration/Configure")).QuerySelector("input[name=LeadDays]")!.GetAttribute("value");
        var product = (await clerk.Browser.OpenAsync("/Admin/Product/Edit/1")).QuerySelector("#backorders-lead-days")!.GetAttribute("value");

        return string.Join('|', rows.Append(history).Append(configuration).Append(product));
    }
}

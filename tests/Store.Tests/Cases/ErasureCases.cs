using System.Globalization;
using System.IO.Compression;
using Store.Tests.Running;

namespace Store.Tests.Cases;

/// <summary>The shop's tools of data protection: what the plugin holds is in the export, and gone after a deletion for good.</summary>
[Collection(CaseStores.NAME)]
public sealed class ErasureCases(CaseStore store)
{
    private const string EVE = "eve.erased@example.com";

    [Fact]
    public async Task What_is_held_is_exported_and_no_address_outlives_its_customer()
    {
        var goods = await store.SellAsync(stock: 0);
        using var eve = await AudienceCases.RegisterAsync(store.Address, EVE);
        await eve.OpenAsync($"/{goods.Slug}");
        await eve.PostAsync($"/backorders/notify/product/{goods.Id}", ("BackordersNotifyEmail", EVE), ("BackordersNotifyReturn", $"/{goods.Slug}"));
        Assert.NotEmpty(await HoldingAsync());

        // Herself, and the clerk for her.
        await eve.OpenAsync("/customer/gdpr");
        var id = await CustomerAsync();
        foreach (var file in new[] { await eve.DownloadAsync("/customer/gdpr", ("export-data", "1")), await store.Clerk.Browser.DownloadAsync($"/Admin/Customer/GdprExport/{id}") })
        {
            using var book = new ZipArchive(new MemoryStream(file));
            Assert.Contains("name=\"Backorders\"", Text(book, "xl/workbook.xml"), StringComparison.Ordinal);
            Assert.Contains(goods.Name, Text(book, "xl/worksheets/backorders2.xml"), StringComparison.Ordinal);
            Assert.Contains(EVE, Text(book, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        }

        await store.Clerk.Browser.OpenAsync($"/Admin/Customer/Edit/{id}");
        await store.Clerk.Browser.PostAsync($"/Admin/Customer/GdprDelete/{id}");
        Assert.Empty(await HoldingAsync());

        // Nobody is told, and nothing of her is written again.
        await store.Clerk.SetStockAsync(goods.Id, 4);
        await store.Desk.LookAsync();
        Assert.Empty(await store.MailsToAsync(EVE));
        Assert.Empty(await HoldingAsync());
        Assert.Empty(await store.Clerk.ErrorsAsync());
    }

    /// <summary>The plugin's tables in which her address stands.</summary>
    private async Task<IReadOnlyList<string>> HoldingAsync()
    {
        var holding = new List<string>();

        foreach (var table in (await store.Database.TablesAsync()).Where(name => name.StartsWith("Backorders_", StringComparison.Ordinal)))
        {
            var rows = await store.Database.RowsAsync($"""SELECT * FROM "{table}" """);
            if (rows.Any(row => row.OfType<string>().Any(text => text.Contains(EVE, StringComparison.OrdinalIgnoreCase))))
                holding.Add(table);
        }

        return holding;
    }

    private async Task<int> CustomerAsync()
    {
        var page = await store.Clerk.Browser.OpenAsync("/Admin/Customer/List");

        return int.Parse(page.QuerySelectorAll("#customers li").Single(row => row.TextContent.Contains(EVE, StringComparison.Ordinal)).GetAttribute("data-customer")!, CultureInfo.InvariantCulture);
    }

    private static string Text(ZipArchive book, string part)
    {
        using var reader = new StreamReader(book.GetEntry(part)!.Open());

        return reader.ReadToEnd();
    }
}

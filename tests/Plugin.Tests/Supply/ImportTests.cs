using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>Files of expected receipts are read, shown and taken over.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Fact]
    public async Task A_good_file_is_taken_over_with_all_that_it_says()
    {
        var kettle = await SellAsync("KE-1");
        var combination = await CombinationAsync("SHIRT", "SHIRT-L");
        var warehouse = await Shop.WarehouseAsync(0);

        Assert.Equal(2, await ImportAsync($"""
            Reference;SKU;Units;From;To;Confirmed;Supplier;Warehouse;Note;Ordered on
            PO-1;ke-1;12;{Iso(5)};{Iso(7)};no;Acme;warehouse 1;"two
            lines";{Iso(-3)}
            PO-1;SHIRT-L;3;{Iso(5)};;;;;;
            """));

        var (first, second) = (Shop.Rows<ExpectedReceiptRecord>()[0], Shop.Rows<ExpectedReceiptRecord>()[1]);
        Assert.Equal((kettle.Id, 0, 12, false, "Acme", "PO-1", warehouse, "two\nlines"), (first.ProductId, first.CombinationId, first.Units, first.IsConfirmed, first.Supplier, first.Reference, first.WarehouseId, first.Note.ReplaceLineEndings("\n")));
        Assert.Equal((Day(5), Day(7), Day(7), Day(-3)), (first.ExpectedFrom, first.ExpectedTo, first.FirstExpectedTo, first.OrderedOn));
        Assert.Equal((combination.ProductId, combination.Id, 3, true, Day(0)), (second.ProductId, second.CombinationId, second.Units, second.IsConfirmed, second.OrderedOn));
    }

    [Fact]
    public async Task One_bad_row_keeps_all_out_unless_the_good_ones_are_wanted()
    {
        await SellAsync("KE-1");
        var text = $"sku,units,from\nKE-1,2,{Iso(5)}\nNOPE,2,{Iso(5)}\nKE-1,many,{Iso(5)}";

        Assert.Null(await ImportAsync(text));
        Assert.Empty(Shop.Rows<ExpectedReceiptRecord>());

        Assert.Equal(1, await ImportAsync(text, goodOnly: true));
        Assert.Equal(2, Assert.Single(Shop.Rows<ExpectedReceiptRecord>()).Units);
    }

    [Fact]
    public async Task Each_row_says_in_words_what_is_wrong_with_it()
    {
        await SellAsync("KE-1");
        await SellAsync("TWICE");
        await SellAsync("TWICE");
        await CombinationAsync("SHIRT", "SHIRT-L");
        await Shop.SellAsync(stock: 0, row => (row.Sku, row.ManageInventoryMethod) = ("SERVICE", ManageInventoryMethod.DontManageStock));
        await Shop.SellAsync(stock: 0, row => (row.Sku, row.Deleted) = ("GONE", true));

        var read = await ReadAsync($"""
            sku,units,from,warehouse,supplier
            KE-1,1,{Iso(5)},Warehouse 9,
            TWICE,1,{Iso(5)},,
            SHIRT,1,{Iso(5)},,
            SERVICE,1,{Iso(5)},,
            GONE,1,{Iso(5)},,
            KE-1,1,{Iso(5)},,{new string('x', 201)}
            ,0,soon,,
            KE-1,1,{Iso(5)},,
            """);

        Assert.Equal(
            [
                "2: UnknownWarehouse", "3: AmbiguousSku", "4: NeedsCombination", "5: UncountedStock", "6: UnknownSku", "7: TooLong", "8: NoSku Day Units", "9: "
            ],
            read.Rows.Select(row => $"{row.Row.Line}: {string.Join(' ', row.Faults)}"));
        Assert.Equal([false, false, false, false, false, false, false, true], read.Rows.Select(row => row.Draft is not null));

        var page = await Shop.AskAsync<ReceiptImportFactory, Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models.ReceiptImportModel>(factory => factory.PrepareAsync($"sku,units,from\nKE-1,0,{Iso(5)}"));
        Assert.Equal("Units must be a whole number above zero.", Assert.Single(page.Rows).Faults);
        Assert.Equal("Valid: 0. Existing: 0. Invalid: 1.", page.Summary);
    }

    [Fact]
    public async Task What_cannot_be_read_is_shown_as_it_stands_in_the_file()
    {
        await SellAsync("KE-1");
        var text = $"sku,units,from,to,confirmed,ordered on\nKE-1,many,soon,{Iso(5)},perhaps,2030-01-01\nKE-1,-3,{Iso(5)},{Iso(4)},,\nKE-1,3,{Iso(5)},,,";

        var page = await Shop.AskAsync<ReceiptImportFactory, Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models.ReceiptImportModel>(factory => factory.PrepareAsync(text));

        Assert.Equal(["many", "-3", "3"], page.Rows.Select(row => row.Units));
        Assert.Equal([$"soon – {Iso(5)}", $"{Iso(5)} – {Iso(4)}", "June 6"], page.Rows.Select(row => row.Days));
        Assert.Equal(
            "Enter dates as yyyy-mm-dd. Units must be a whole number above zero. Confirmed must be yes or no. Found: perhaps The order date must be in the past, as yyyy-mm-dd. Found: 2030-01-01",
            page.Rows[0].Faults);
    }

    [Fact]
    public async Task The_same_file_a_second_time_is_already_there()
    {
        await SellAsync("KE-1");
        await SellAsync("KE-2");
        var text = $"sku,units,from,reference\nKE-1,2,{Iso(5)},PO-1\nKE-2,2,{Iso(5)},po-1\nKE-2,7,{Iso(5)},";
        Assert.Equal(3, await ImportAsync(text));

        Assert.Equal([true, true, true], (await ReadAsync(text)).Rows.Select(row => row.IsKnown));
        Assert.Equal(0, await ImportAsync(text));
        // Another order, other units, other days: another delivery.
        Assert.Equal([false, false], (await ReadAsync($"sku,units,from,reference\nKE-1,2,{Iso(5)},PO-2\nKE-2,8,{Iso(5)},")).Rows.Select(row => row.IsKnown));
        Assert.Equal(3, Shop.Rows<ExpectedReceiptRecord>().Count);

        Assert.Equal(3, await ImportAsync(text, knownToo: true));
        Assert.Equal(6, Shop.Rows<ExpectedReceiptRecord>().Count);
    }

    [Fact]
    public async Task What_a_spreadsheet_makes_of_the_plugins_own_file_is_read_back()
    {
        await SellAsync("KE-1");
        await SellAsync("KE-2");

        var american = await ReadAsync("SKU,Units,From,To,Confirmed,Supplier,Reference,Warehouse,Note,Ordered on,Received,Status\nKE-1,\"1,000\",6/10/2026,6/12/2026,yes,Acme,PO-1,,,5/20/2026,0,Expected");
        Assert.Equal((1000, new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 12), new DateOnly(2026, 5, 20)), (american.Rows[0].Draft!.Units, american.Rows[0].Draft!.Days.From, american.Rows[0].Draft!.Days.To, american.Rows[0].Draft!.OrderedOn));

        var german = await ReadAsync("SKU;Units;From;To;Confirmed;Supplier;Reference;Warehouse;Note;Ordered on\nKE-2;1.000;10.06.2026;12.06.2026;yes;Acme;PO-1;;;20.05.2026");
        Assert.Equal((1000, new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 12)), (german.Rows[0].Draft!.Units, german.Rows[0].Draft!.Days.From, german.Rows[0].Draft!.Days.To));
    }

    [Fact]
    public async Task A_day_of_two_readings_is_refused_with_the_reason()
    {
        await SellAsync("KE-1");

        var page = await Shop.AskAsync<ReceiptImportFactory, Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models.ReceiptImportModel>(factory => factory.PrepareAsync("sku;units;from\nKE-1;3;06-10-2026"));

        Assert.Equal("This date can be read in two ways, and nothing in the file says which: enter it as yyyy-mm-dd. Found: 06-10-2026", Assert.Single(page.Rows).Faults);
        Assert.Equal((0, 1), (page.Good, page.Bad));
    }

    [Fact]
    public async Task A_purchase_order_that_comes_again_is_a_change_a_further_delivery_or_known()
    {
        await SellAsync("KE-1");
        Assert.Equal(1, await ImportAsync($"sku,units,from,supplier,reference,confirmed\nKE-1,10,{Iso(5)},Acme,PO-1,no"));
        var text = $"sku,units,from,reference\nKE-1,10,{Iso(9)},po-1\nKE-1,4,{Iso(20)},PO-1";

        var page = await Shop.AskAsync<ReceiptImportFactory, Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models.ReceiptImportModel>(factory => factory.PrepareAsync(text));
        Assert.Equal(["Change of 10, June 6", "Further delivery"], page.Rows.Select(row => row.Meaning));
        Assert.Equal("Valid: 1. Existing: 0. Invalid: 0. Changes: 1.", page.Summary);

        Assert.Equal(1, await Shop.AskAsync<ImportReceipts, int?>(import => import.RunAsync(text, new(false, false) { ChangesToo = false })));
        Assert.Equal([(10, Day(5)), (4, Day(20))], Shop.Rows<ExpectedReceiptRecord>().Select(row => (row.Units, row.ExpectedTo)));

        Assert.Equal(1, await ImportAsync(text));
        var changed = Shop.Rows<ExpectedReceiptRecord>()[0];
        Assert.Equal((10, Day(9), Day(5), "Acme", false), (changed.Units, changed.ExpectedTo, changed.FirstExpectedTo, changed.Supplier, changed.IsConfirmed));
        Assert.Equal(2, Shop.Rows<ExpectedReceiptRecord>().Count);
        Assert.Equal(0, await ImportAsync(text));
    }

    [Fact]
    public async Task One_order_may_bring_the_same_goods_on_two_days_of_one_file()
    {
        await SellAsync("KE-1");

        Assert.Equal(2, await ImportAsync($"sku,units,from,reference\nKE-1,2,{Iso(5)},PO-1\nKE-1,2,{Iso(9)},PO-1"));
    }

    [Theory]
    [InlineData(null, FileFault.Empty)]
    [InlineData(" \n ", FileFault.Empty)]
    [InlineData("sku,units,from", FileFault.Empty)]
    [InlineData("sku,amount\nKE-1,2", FileFault.NoHeader)]
    [InlineData("KE-1,2,2026-12-24", FileFault.NoHeader)]
    [InlineData("sku,units,from\nM\uFFFDHLE,2,2026-12-24", FileFault.Encoding)]
    [InlineData("sku,units,from\n\uD800,2,2026-12-24", FileFault.Encoding)]
    public async Task A_file_that_cannot_be_read_is_named_as_a_whole(string? text, FileFault fault)
    {
        Assert.Equal(fault, (await ReadAsync(text)).Fault);
        Assert.Null(await ImportAsync(text, goodOnly: true));
    }

    [Fact]
    public async Task A_file_is_neither_longer_nor_has_more_rows_than_is_said()
    {
        Assert.Equal(FileFault.TooLong, (await ReadAsync(new string('x', ReadReceiptFile.MOST_SIGNS + 1))).Fault);
        Assert.Equal(FileFault.TooManyRows, (await ReadAsync("sku,units,from\n" + string.Concat(Enumerable.Repeat("A,1,2026-12-24\n", ReadReceiptFile.MOST_ROWS + 1)))).Fault);

        var most = await ReadAsync("sku,units,from\n" + string.Concat(Enumerable.Repeat("A,1,2026-12-24\n", ReadReceiptFile.MOST_ROWS)));
        Assert.Null(most.Fault);
        Assert.Equal(ReadReceiptFile.MOST_ROWS, most.Rows.Count);
    }

    [Fact]
    public async Task Signs_that_databases_refuse_are_left_out()
    {
        await SellAsync("KE-1");

        Assert.Equal(1, await ImportAsync($"sku,units,from,note\nKE\0-1,2,{Iso(5)},a\0b"));

        Assert.Equal("ab", Assert.Single(Shop.Rows<ExpectedReceiptRecord>()).Note);
    }

    [Fact]
    public async Task For_a_vendor_the_goods_of_others_do_not_exist()
    {
        await Shop.SellAsync(stock: 0, row => (row.Sku, row.VendorId) = ("MINE", 5));
        await Shop.SellAsync(stock: 0, row => (row.Sku, row.VendorId) = ("YOURS", 6));
        Shop.Vendor = new Vendor { Id = 5 };
        var text = $"sku,units,from\nMINE,1,{Iso(5)}\nYOURS,1,{Iso(5)}\nNOBODYS,1,{Iso(5)}";

        Assert.Equal([[], [RowFault.UnknownSku], [RowFault.UnknownSku]], (await ReadAsync(text)).Rows.Select(row => row.Faults.ToArray()));
        Assert.Equal(1, await ImportAsync(text, goodOnly: true));

        Assert.Equal(5, Assert.Single(Shop.Rows<ExpectedReceiptRecord>()).VendorId);
    }

    [Fact]
    public async Task Who_waits_for_imported_goods_has_the_queue_looked_at()
    {
        var product = await SellAsync("KE-1");
        await Shop.BuyAsync(product.Id, 2);

        await Shop.DyingRequestAsync(platform => platform.Get<ImportReceipts>().RunAsync($"sku,units,from\nKE-1,2,{Iso(5)}", new(false, false)));

        Assert.Equal(product.Id, Assert.Single(Shop.Rows<DirtyKeyRecord>()).ProductId);
    }

    [Fact]
    public async Task The_file_to_fill_in_is_understood_but_for_its_example()
    {
        var template = await Shop.AskAsync<ReceiptImportFactory, byte[]>(factory => Task.FromResult(factory.Template()));
        using var stream = new MemoryStream(template);
        var text = await ReceiptImportFactory.TextAsync(new FormFile(stream, 0, template.Length, "upload", "x.csv"), pasted: "not this");

        Assert.Equal([0xEF, 0xBB, 0xBF], template.Take(3));
        Assert.Equal([RowFault.UnknownSku], Assert.Single((await ReadAsync(text)).Rows).Faults);
    }

    [Fact]
    public async Task A_file_that_is_far_too_long_is_not_even_read()
    {
        await using var stream = new MemoryStream(new byte[10]);
        var text = await ReceiptImportFactory.TextAsync(new FormFile(stream, 0, int.MaxValue, "upload", "x.csv"), pasted: null);

        Assert.Equal(FileFault.TooLong, (await ReadAsync(text)).Fault);
        Assert.Equal("pasted", await ReceiptImportFactory.TextAsync(null, "pasted"));
    }

    private Task<Product> SellAsync(string sku) => Shop.SellAsync(stock: 0, row => row.Sku = sku);

    private async Task<ProductAttributeCombination> CombinationAsync(string productSku, string sku)
    {
        var product = await Shop.SellAsync(stock: 0, row => (row.Sku, row.ManageInventoryMethod) = (productSku, ManageInventoryMethod.ManageStockByAttributes));
        var combination = new ProductAttributeCombination { ProductId = product.Id, Sku = sku, AttributesXml = "<size>L</size>" };
        await Shop.Database.Repository<ProductAttributeCombination>().InsertAsync(combination, publishEvent: false);

        return combination;
    }

    private Task<ReadFile> ReadAsync(string? text) => Shop.AskAsync<ReadReceiptFile, ReadFile>(file => file.RunAsync(text));

    private Task<int?> ImportAsync(string? text, bool goodOnly = false, bool knownToo = false) => Shop.AskAsync<ImportReceipts, int?>(import => import.RunAsync(text, new(goodOnly, knownToo)));

    private DateTime Day(int after) => _supply.Today.AddDays(after).ToDateTime(TimeOnly.MinValue);

    private string Iso(int after) => _supply.Today.AddDays(after).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

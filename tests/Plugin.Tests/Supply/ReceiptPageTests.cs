using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>What the pages of expected receipts show.</summary>
public sealed class ReceiptPageTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Fact]
    public async Task The_list_finds_what_is_searched_for()
    {
        var tent = await Shop.SellAsync(stock: 0, row => (row.Name, row.Sku) = ("Tent", "T-1"));
        var stove = await Shop.SellAsync(stock: 0, row => (row.Name, row.Sku) = ("Stove", "S-1"));
        await AddAsync(_supply.Draft(tent.Id, 3, inDays: -2) with { Supplier = "Acme", Reference = "PO-1" });
        await AddAsync(_supply.Draft(tent.Id, 4, inDays: 5) with { Supplier = "Zeta", Reference = "PO-2" });
        await AddAsync(_supply.Draft(stove.Id, 5, inDays: 9) with { Supplier = "acme tools" });
        var (first, second, third) = (Id(3), Id(4), Id(5));
        await _supply.ReceiveAsync(second, 4);

        Assert.Equal([first, third], await IdsAsync(new()));
        Assert.Equal([first, second, third], await IdsAsync(new() { SearchStateId = 0 }));
        Assert.Equal([second], await IdsAsync(new() { SearchStateId = (int)ReceiptState.Received }));
        Assert.Equal([first], await IdsAsync(new() { SearchLateOnly = true, SearchStateId = 0 }));
        Assert.Equal([first, third], await IdsAsync(new() { SearchSupplier = "ACME" }));
        Assert.Equal([first], await IdsAsync(new() { SearchReference = "po-1" }));
        Assert.Equal([third], await IdsAsync(new() { SearchProduct = "s-1" }));
        Assert.Equal([third], await IdsAsync(new() { SearchFrom = Iso(6) }));
        Assert.Equal([first], await IdsAsync(new() { SearchTo = Iso(6) }));
        Assert.Equal([first, third], await IdsAsync(new() { SearchFrom = "soon", SearchTo = "2026-13-45" }));
        Assert.Empty(await IdsAsync(new() { SearchProduct = "kettle\0%" }));
    }

    [Theory]
    [InlineData("ProductName", false, "5,3,4")]
    [InlineData("ProductName", true, "3,4,5")]
    [InlineData("Units", true, "5,4,3")]
    [InlineData("Supplier", false, "4,5,3")]
    [InlineData("ExpectedTo", true, "5,4,3")]
    [InlineData("State", false, "3,4,5")]
    [InlineData("Outstanding", false, "3,4,5")]
    [InlineData("DROP TABLE", false, "3,4,5")]
    [InlineData(null, false, "3,4,5")]
    public async Task The_list_is_sorted_by_any_column_and_then_by_its_number(string? column, bool descending, string units)
    {
        var tent = await Shop.SellAsync(stock: 0, row => row.Name = "Tent");
        var stove = await Shop.SellAsync(stock: 0, row => row.Name = "Stove");
        await AddAsync(_supply.Draft(tent.Id, 3, inDays: 1) with { Supplier = "C" });
        await AddAsync(_supply.Draft(tent.Id, 4, inDays: 2) with { Supplier = "A" });
        await AddAsync(_supply.Draft(stove.Id, 5, inDays: 3) with { Supplier = "B" });

        var list = await ListAsync(new() { SortBy = column, SortDescending = descending });

        Assert.Equal(units, string.Join(',', list.Data.Select(row => row.Units)));
    }

    [Fact]
    public async Task Pages_are_counted_and_units_are_summed_over_all_of_them()
    {
        var product = await Shop.SellAsync(stock: 0);
        for (var units = 1; units <= 5; units++)
            await AddAsync(_supply.Draft(product.Id, units, inDays: units));
        await _supply.ReceiveAsync(Id(5), 2);

        var list = await ListAsync(new() { Start = 2, Length = 2 });

        Assert.Equal([3, 4], list.Data.Select(row => row.Units));
        Assert.Equal((5, "Units outstanding: 13"), (list.RecordsTotal, list.OutstandingText));
    }

    [Fact]
    public async Task A_row_says_all_about_its_receipt()
    {
        var warehouse = await Shop.WarehouseAsync(0);
        var product = await Shop.SellAsync(stock: 0, row => (row.Name, row.Sku) = ("<b>Tent</b>", "T-1"));
        await AddAsync(_supply.Draft(product.Id, 10, warehouseId: warehouse, inDays: -3) with { IsConfirmed = false, Supplier = "Acme", Reference = "PO-1" });
        await _supply.ReceiveAsync(Id(10), 4);

        var row = Assert.Single((await ListAsync(new())).Data);

        Assert.Equal(("<b>Tent</b>", "T-1", "Warehouse 1", 10, 4, 6), (row.ProductName, row.Sku, row.Warehouse, row.Units, row.Received, row.Outstanding));
        Assert.Equal((Iso(-3), "PartlyReceived", "Partially received", 3, "Days late: 3", false), (row.ExpectedTo, row.State, row.StateText, row.DaysLate, row.LateText, row.IsConfirmed));
    }

    [Fact]
    public async Task Of_which_three_of_five_came_and_the_rest_was_cancelled_is_not_called_cancelled()
    {
        var kettle = await Shop.SellAsync(stock: 0);
        var part = await _supply.ExpectAsync(kettle.Id, units: 5);
        var none = await _supply.ExpectAsync(kettle.Id, units: 4);
        await _supply.ReceiveAsync(part.Id, 3);
        await Shop.AskAsync<ReceiptDesk, Outcome>(desk => desk.CancelAsync(part.Id));
        await Shop.AskAsync<ReceiptDesk, Outcome>(desk => desk.CancelAsync(none.Id));

        var all = await ListAsync(new() { SearchStateId = 0 });
        Assert.Equal([(5, "Received in part, rest cancelled", "Shortened"), (4, "Cancelled", "Cancelled")], all.Data.OrderBy(row => row.Id).Select(row => (row.Units, row.StateText, row.State)));
        Assert.Equal([4], (await ListAsync(new() { SearchStateId = (int)ReceiptState.Cancelled })).Data.Select(row => row.Units));
        Assert.Equal([5], (await ListAsync(new() { SearchStateId = ReceiptSearchModel.SHORTENED })).Data.Select(row => row.Units));
        Assert.Empty((await ListAsync(new())).Data);
        Assert.Contains(",3,Shortened", Encoding.UTF8.GetString(await Shop.AskAsync<ReceiptListFactory, byte[]>(lists => lists.ExportAsync(new() { SearchStateId = 0 }))), StringComparison.Ordinal);
        // It can come after all.
        Assert.True((await PageAsync(part.Id))!.Arrival.MayReopen);
    }

    [Fact]
    public async Task A_vendor_sees_only_receipts_of_its_own_goods()
    {
        var own = await Shop.SellAsync(stock: 0, row => row.VendorId = 5);
        var anothers = await Shop.SellAsync(stock: 0, row => row.VendorId = 6);
        await AddAsync(_supply.Draft(own.Id, 1) with { Supplier = "Mine" });
        await AddAsync(_supply.Draft(anothers.Id, 2) with { Supplier = "Yours" });
        Shop.Vendor = new Vendor { Id = 5 };

        var list = await ListAsync(new() { SearchStateId = 0 });

        Assert.Equal([1], list.Data.Select(row => row.Units));
        Assert.Equal("Units outstanding: 1", list.OutstandingText);
        Assert.Null(await PageAsync(Id(2)));
        Assert.NotNull(await PageAsync(Id(1)));
        Assert.Null(await Shop.AskAsync<ReceiptPageFactory, ReceiptPageModel?>(pages => pages.PrepareNewAsync(anothers.Id, 0)));
        Assert.Null(await Shop.AskAsync<ReceiptShiftFactory, ReceiptShiftModel?>(shift => shift.PrepareAsync($"{Id(2)}", 3)));
        Assert.Empty((await Shop.AskAsync<ReceiptRows, IReadOnlyList<ReceiptModel>>(rows => rows.OpenAsync(anothers.Id, null))));
        Assert.Equal(["Mine"], await Shop.AskAsync<ReceiptQueries, IReadOnlyList<string>>(shelf => shelf.SuppliersAsync()));
        Assert.Equal([own.Id], (await Shop.AskAsync<ReceiptPageFactory, ReceiptChoiceModel>(pages => pages.PrepareChoiceAsync("kettle"))).Found.Select(row => row.ProductId));
        Assert.DoesNotContain("Yours", Encoding.UTF8.GetString(await Shop.AskAsync<ReceiptListFactory, byte[]>(lists => lists.ExportAsync(new() { SearchStateId = 0 }))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_expected_is_found_by_a_part_of_its_name_or_sku()
    {
        var kettle = await Shop.SellAsync(stock: 0, row => (row.Name, row.Sku) = ("Kettle", "KE-1"));
        await Shop.SellAsync(stock: 0, row => (row.Name, row.Sku, row.ManageInventoryMethod) = ("Kettle repair", "KE-2", ManageInventoryMethod.DontManageStock));
        var combination = await Shop.SellCombinationAsync(stock: 0, "<size>L</size>");
        combination.Sku = "SHIRT-KE";
        await Shop.Database.Repository<ProductAttributeCombination>().UpdateAsync(combination, publishEvent: false);

        var found = (await Shop.AskAsync<ReceiptPageFactory, ReceiptChoiceModel>(pages => pages.PrepareChoiceAsync(" ke-"))).Found;
        var ofCombination = (await Shop.AskAsync<ReceiptPageFactory, ReceiptChoiceModel>(pages => pages.PrepareChoiceAsync("shirt-ke"))).Found;

        Assert.Equal([(kettle.Id, 0), (combination.ProductId, 0)], found.Select(row => (row.ProductId, row.CombinationId)));
        Assert.Equal([(combination.ProductId, combination.Id)], ofCombination.Select(row => (row.ProductId, row.CombinationId)));
        Assert.Empty((await Shop.AskAsync<ReceiptPageFactory, ReceiptChoiceModel>(pages => pages.PrepareChoiceAsync("  "))).Found);
    }

    [Fact]
    public async Task More_than_is_to_come_is_asked_about_and_nothing_else_is()
    {
        var product = await Shop.SellAsync(stock: 0);
        await AddAsync(_supply.Draft(product.Id, 10));

        Assert.Equal(("That is 2 more than the 10 outstanding. Is this correct?", 12), Asked(await PageAsync(Id(10), more: 12)));
        Assert.Equal(("", 7), Asked(await PageAsync(Id(10), more: 7)));
        Assert.Equal(("", 10), Asked(await PageAsync(Id(10))));

        static (string, int) Asked(ReceiptPageModel? page) => (page!.Arrival.Question, page.Arrival.Units);
    }

    [Fact]
    public async Task The_preview_of_a_move_names_new_days_and_whom_it_concerns()
    {
        var product = await Shop.SellAsync(stock: 0);
        var other = await Shop.SellAsync(stock: 0);
        var first = await Shop.BuyAsync(product.Id, 4);
        var second = await Shop.BuyAsync(product.Id, 2);
        await Shop.BuyAsync(other.Id, 1);
        await AddAsync(_supply.Draft(product.Id, 10, inDays: 5));
        await AddAsync(_supply.Draft(other.Id, 1, inDays: 5));
        await Shop.DoAsync<ReceiptDesk>(desk => desk.CancelAsync(Id(1)));

        var page = (await Shop.AskAsync<ReceiptShiftFactory, ReceiptShiftModel?>(shift => shift.PrepareAsync($"{Id(10)},{Id(1)}, 99,x", 5)))!;

        Assert.Equal([(false, true), (true, false)], page.Receipts.Select(row => (row.IsClosed, row.NewDays.Length > 0)));
        Assert.Equal([(first.OrderId, 4), (second.OrderId, 2)], page.Lines.Select(line => (line.OrderId, line.Waiting)));
        Assert.Equal(("", true), (page.MoreText, page.IsPreview));
        Assert.False((await Shop.AskAsync<ReceiptShiftFactory, ReceiptShiftModel?>(shift => shift.PrepareAsync($"{Id(10)}", 9_999)))!.IsPreview);
        // Only looked at.
        Assert.Equal(_supply.Today.AddDays(5).ToDateTime(TimeOnly.MinValue), _supply.Receipt(Id(10)).ExpectedTo);
    }

    [Fact]
    public async Task What_is_exported_runs_nothing_in_a_spreadsheet_and_is_there_already_when_it_comes_back()
    {
        var product = await Shop.SellAsync(stock: 0, row => row.Sku = "KE-1");
        await AddAsync(_supply.Draft(product.Id, 10) with { Supplier = "=cmd|' /C calc'!A0", Reference = "PO-1", Note = "a, b" });

        var text = Encoding.UTF8.GetString(await Shop.AskAsync<ReceiptListFactory, byte[]>(lists => lists.ExportAsync(new())));

        Assert.Equal($"\uFEFFSKU,Units,From,To,Confirmed,Supplier,Reference,Warehouse,Note,Ordered on,Received,Status\r\nKE-1,10,{Iso(5)},{Iso(5)},yes,'=cmd|' /C calc'!A0,PO-1,,\"a, b\",{Iso(0)},0,Expected\r\n", text);
        var again = await Shop.AskAsync<ReadReceiptFile, ReadFile>(file => file.RunAsync(text));
        Assert.True(Assert.Single(again.Rows).IsKnown);
    }

    [Theory]
    [InlineData("Units", "Units")]
    [InlineData("ExpectedFrom", "ExpectedFrom")]
    [InlineData("ExpectedTo", "ExpectedTo")]
    [InlineData("Order", "ExpectedFrom")]
    [InlineData("OrderedOn", "OrderedOn")]
    [InlineData("WarehouseId", "WarehouseId")]
    [InlineData("VendorId", "VendorId")]
    [InlineData("Reference", "Reference")]
    public async Task What_cannot_be_is_told_at_its_field(string what, string field)
    {
        var model = new ReceiptPageModel { ProductId = 1, Units = 3, ExpectedFrom = Iso(3), ExpectedTo = Iso(4), OrderedOn = Iso(0) };
        switch (what)
        {
            case "Units": model.Units = null; break;
            case "ExpectedFrom": model.ExpectedFrom = "next week"; break;
            case "ExpectedTo": model.ExpectedTo = "24.12.2026"; break;
            case "Order": model.ExpectedTo = Iso(2); break;
            case "OrderedOn": model.OrderedOn = Iso(1); break;
            case "WarehouseId": model.WarehouseId = 99; break;
            case "VendorId": model.VendorId = 99; break;
            default: model.Reference = new string('x', 101); break;
        }

        var errors = new ModelStateDictionary();
        var draft = await Shop.AskAsync<ReceiptFormReading, ReceiptDraft?>(reading => reading.ReadAsync(model, errors));

        Assert.Null(draft);
        Assert.Equal([field], errors.Keys);
    }

    [Fact]
    public async Task The_same_delivery_is_claimed_once()
    {
        static ReceivingRecord Row() => new() { ReceiptId = 1, Number = 1, Claim = "1-1", Units = 3 };

        Assert.True(await Shop.AskAsync<Receivings, bool>(receivings => receivings.TryClaimAsync(Row())));
        Assert.False(await Shop.AskAsync<Receivings, bool>(receivings => receivings.TryClaimAsync(Row())));

        Assert.Single(Shop.Rows<ReceivingRecord>());
    }

    private int Id(int units) => Shop.Rows<ExpectedReceiptRecord>().Single(row => row.Units == units).Id;

    private string Iso(int after) => _supply.Today.AddDays(after).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task AddAsync(ReceiptDraft draft)
    {
        Assert.Equal(Outcome.Done, (await Shop.AskAsync<ReceiptDesk, (Outcome Outcome, int Id)>(desk => desk.AddAsync(draft))).Outcome);
    }

    private Task<ReceiptListModel> ListAsync(ReceiptSearchModel search) => Shop.AskAsync<ReceiptListFactory, ReceiptListModel>(lists => lists.PrepareListAsync(search));

    private async Task<IEnumerable<int>> IdsAsync(ReceiptSearchModel search) => (await ListAsync(search)).Data.Select(row => row.Id);

    private Task<ReceiptPageModel?> PageAsync(int id, int more = 0) => Shop.AskAsync<ReceiptPageFactory, ReceiptPageModel?>(pages => pages.PrepareAsync(id, more));
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Alternatives;

/// <summary>What is offered instead of something that is short, to whom, and in which order.</summary>
public sealed class AlternativeTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_clerks_choice_comes_first_then_what_is_related_then_what_is_alike()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await _shop.ShowAsync("Cheap tent", stock: 5, price: 90);
        await _shop.ShowAsync("Like tent", stock: 5, price: 95);
        var related = await _shop.ShowAsync("Related tent", stock: 5, price: 1);
        var chosen = await _shop.ShowAsync("Chosen tent", stock: 5, price: 2);
        await _shop.RelateAsync(tent, related);
        await _shop.ChooseAsync(tent, chosen);

        Assert.Equal(["Chosen tent", "Related tent", "Like tent"], (await _shop.AlternativesAsync(tent)).Names());
        Assert.Equal(["Chosen tent", "Related tent", "Like tent", "Cheap tent"], (await _shop.AlternativesAsync(tent, count: 10)).Names());
        Assert.Empty(await _shop.AlternativesAsync(tent, count: 0));
    }

    [Fact]
    public async Task What_shares_only_the_top_of_the_catalogue_is_no_alternative_and_neither_is_what_costs_too_much_or_is_another_thing()
    {
        var jacket = await _shop.ShowAsync("Rain jacket", stock: 0);
        var dear = await _shop.ShowAsync("Gold rain jacket", stock: 9, price: 151);
        var room = _shop.Rows<Category>().First(row => row.ParentCategoryId == 0).Id;
        var torch = await _shop.SellAsync(9, row => (row.Name, row.Price, row.VisibleIndividually, row.OrderMinimumQuantity) = ("Rain torch", 100, true, 1));
        await _shop.AddAsync(new ProductCategory { ProductId = jacket.Id, CategoryId = room });
        await _shop.AddAsync(new ProductCategory { ProductId = torch.Id, CategoryId = room });
        Assert.Empty(await _shop.AlternativesAsync(jacket));

        // Both are green: the same specification, and still not the same kind of thing.
        await _shop.SpecifyAsync(jacket, "Colour", "green");
        await _shop.SpecifyAsync(torch, "Colour", "green");
        Assert.Empty(await _shop.AlternativesAsync(jacket, storeId: 2));

        // A wider band, and then a clerk's word, which needs none of it.
        _shop.Settings.AlternativesPriceBand = 60;
        Assert.Empty(await _shop.AlternativesAsync(jacket));
        await _shop.ChooseAsync(jacket, torch);
        await _shop.ChooseAsync(jacket, dear, order: 1);
        await _shop.DoAsync<Candidates>(candidates => candidates.ForgetAsync());
        Assert.Equal(["Rain torch", "Gold rain jacket"], (await _shop.AlternativesAsync(jacket)).Names());
    }

    [Fact]
    public async Task What_is_elsewhere_in_the_catalogue_is_found_by_its_specification_but_must_be_very_much_alike()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var elsewhere = await _shop.SellAsync(9, row => (row.Name, row.Price, row.VisibleIndividually, row.OrderMinimumQuantity) = ("Tent", 100, true, 1));
        await _shop.SpecifyAsync(elsewhere, "Kind", "shown", isShown: false);

        // 650 of 950: no category in common.
        Assert.Empty(await _shop.AlternativesAsync(tent));
        await _shop.AddAsync(new ProductCategory { ProductId = elsewhere.Id, CategoryId = _shop.Rows<Category>().Single(row => row.ParentCategoryId != 0).Id });
        Assert.Equal(["Tent"], (await _shop.AlternativesAsync(tent, storeId: 2)).Names());
    }

    [Fact]
    public async Task Price_and_differences_are_said_in_short_sentences()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0, price: 100);
        var other = await _shop.ShowAsync("Tent II", stock: 7, price: 120);
        await _shop.SpecifyAsync(tent, "Persons", "2");
        await _shop.SpecifyAsync(other, "Persons", "3");
        await _shop.SpecifyAsync(tent, "Colour", "green");
        await _shop.SpecifyAsync(other, "Colour", "green");
        await _shop.SpecifyAsync(other, "Weight", "3 kg");
        await _shop.MakeAsync(tent, "Fern");
        await _shop.MakeAsync(other, "Birch");

        var found = Assert.Single(await _shop.AlternativesAsync(tent, quantity: 4));

        Assert.Equal(["$20.00 more", "Persons: 3 instead of 2", "Manufacturer: Birch"], found.Differences);
        Assert.Equal((120m, "$120.00", "In stock", 4, false), (found.Price, found.PriceText, found.Availability, found.Free.Value, found.NeedsPage));
    }

    [Fact]
    public async Task Only_what_covers_the_wanted_quantity_is_in_stock()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await _shop.ShowAsync("Two", stock: 2, change: row => row.BackorderMode = BackorderMode.NoBackorders);
        await _shop.ShowAsync("Three", stock: 3, change: row => row.BackorderMode = BackorderMode.NoBackorders);
        await _shop.ShowAsync("Uncounted", stock: 0, change: row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);

        Assert.Equal(["Three", "Uncounted"], (await _shop.AlternativesAsync(tent, quantity: 3)).Names());
        Assert.Equal(["Two", "Three", "Uncounted"], (await _shop.AlternativesAsync(tent, quantity: 2)).Names());
    }

    [Theory]
    [InlineData(null, "Five")]
    [InlineData(2, "Two, Four, Five")]
    public async Task What_covers_the_short_part_helps_where_a_part_may_be_taken(int? part, string names)
    {
        var tent = await _shop.ShowAsync("Tent", stock: 3);
        foreach (var (name, stock) in new[] { ("One", 1), ("Two", 2), ("Four", 4), ("Five", 5) })
            await _shop.ShowAsync(name, stock, change: row => row.BackorderMode = BackorderMode.NoBackorders);

        var found = (await _shop.AskAsync<FindAlternatives, IReadOnlyList<IReadOnlyList<Alternative>>>(find => find.RunAsync(
            [new(tent.Id, "", 5) { Part = part }], new(new Customer { Id = 5 }, TestShop.STORE, 1), count: 9)))[0];

        Assert.Equal(names, string.Join(", ", found.Names()));
        // Not how many there are: only whether the part is there, or all.
        Assert.Equal(found.Select(one => one.Name == "Five" ? 5 : 2), found.Select(one => one.Free.Value));
        Assert.DoesNotContain(found, one => one.IsLater);
    }

    [Fact]
    public async Task What_comes_sooner_is_offered_after_what_is_there_and_what_comes_later_is_not()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var sooner = await _shop.ShowAsync("Sooner", stock: 1);
        var later = await _shop.ShowAsync("Later", stock: 1);
        await _shop.ShowAsync("Here", stock: 9, price: 95);
        await _shop.AddAsync(new ProductPolicyRecord { ProductId = sooner.Id, LeadDays = "1" });
        await _shop.AddAsync(new ProductPolicyRecord { ProductId = later.Id, LeadDays = "9" });

        var found = await _shop.AlternativesAsync(tent, quantity: 2);

        Assert.Equal(["Here", "Sooner"], found.Names());
        Assert.StartsWith("1 in stock, 1 on backorder (ships ", found[1].Availability, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_seen_or_bought_now_is_not_offered()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await _shop.ShowAsync("Unpublished", 9, change: row => row.Published = false);
        await _shop.ShowAsync("Deleted", 9, change: row => row.Deleted = true);
        await _shop.ShowAsync("Hidden", 9, change: row => row.VisibleIndividually = false);
        await _shop.ShowAsync("Grouped", 9, change: row => row.ProductType = ProductType.GroupedProduct);
        await _shop.ShowAsync("Not for sale", 9, change: row => row.DisableBuyButton = true);
        await _shop.ShowAsync("Call", 9, change: row => row.CallForPrice = true);
        await _shop.ShowAsync("Download", 9, change: row => row.IsDownload = true);
        await _shop.ShowAsync("Next year", 9, change: row => row.AvailableStartDateTimeUtc = new DateTime(2099, 1, 1));
        await _shop.ShowAsync("Members only", 9, change: row => row.SubjectToAcl = true);
        await _shop.ShowAsync("Other store", 9, change: row => row.LimitedToStores = true);

        Assert.Empty(await _shop.AlternativesAsync(tent, count: 10));
    }

    [Fact]
    public async Task What_one_shopper_was_shown_says_nothing_to_the_next()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await _shop.ShowAsync("Members only", 9, change: row => row.SubjectToAcl = true);

        Assert.Equal(["Members only"], (await _shop.AlternativesAsync(tent, customerId: 1)).Names());
        Assert.Empty(await _shop.AlternativesAsync(tent, customerId: 2));
        Assert.Equal(["Members only"], (await _shop.AlternativesAsync(tent, customerId: 1)).Names());
    }

    [Fact]
    public async Task Each_store_has_candidates_of_its_own()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await _shop.ShowAsync("Other store", 9, change: row => row.LimitedToStores = true);

        Assert.Equal(["Other store"], (await _shop.AlternativesAsync(tent, storeId: 2)).Names());
        Assert.Empty(await _shop.AlternativesAsync(tent, storeId: 1));
    }

    [Fact]
    public async Task Stock_is_never_remembered()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var other = await _shop.ShowAsync("Other", stock: 3, change: row => row.BackorderMode = BackorderMode.NoBackorders);

        Assert.Equal(["Other"], (await _shop.AlternativesAsync(tent)).Names());
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(other.Id, 0));
        Assert.Empty(await _shop.AlternativesAsync(tent));
    }

    [Fact]
    public async Task What_needs_a_choice_is_only_a_link_to_its_page()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var sized = await _shop.ShowAsync("Sized tent", 9, price: 100);
        await _shop.AddAsync(new ProductAttributeMapping { ProductId = sized.Id, ProductAttributeId = 3, IsRequired = true });
        var byColour = await _shop.ShowAsync("By colour", 0, price: 99, row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        await _shop.AddAsync(new ProductAttributeCombination { ProductId = byColour.Id, AttributesXml = "red", StockQuantity = 4 });
        await _shop.AddAsync(new ProductAttributeCombination { ProductId = byColour.Id, AttributesXml = "blue", StockQuantity = 0 });
        await _shop.ShowAsync("Three at least", 9, price: 98, row => row.OrderMinimumQuantity = 3);

        var found = await _shop.AlternativesAsync(tent, quantity: 2);

        Assert.Equal(["Sized tent", "By colour", "Three at least"], found.Names());
        Assert.Equal([true, true, true], found.Select(one => one.NeedsPage));
        Assert.DoesNotContain("By colour", (await _shop.AlternativesAsync(tent, quantity: 5)).Names());
    }

    [Fact]
    public async Task A_product_is_never_offered_instead_of_itself_and_an_unknown_one_has_no_alternative()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 9);
        await _shop.ChooseAsync(tent, tent);

        Assert.Empty(await _shop.AlternativesAsync(tent));
        Assert.Empty(await _shop.AlternativesAsync(new Product { Id = 999 }));
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Plugin.Tests.Alternatives;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Limits;

/// <summary>How many of something can still be ordered, by whom, and what two orders of one moment get.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Without_a_rule_nothing_is_asked_and_nothing_refused()
    {
        var product = await SellAsync(_shop, stock: 0);

        Assert.Null(await RefusalAsync(product, 1_000));
        Assert.Equal(UnitClaim.NotNeeded, await TakeAsync(_shop, product.Id, 1_000));
        Assert.Empty(_shop.Rows<LimitTurnRecord>());
    }

    [Fact]
    public async Task So_many_may_wait_and_no_more_and_the_message_says_how_many_can_be_ordered()
    {
        var product = await SellAsync(_shop, stock: 2);
        await _shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, 5));
        await _shop.BuyAsync(product.Id, quantity: 4);

        Assert.Null(await RefusalAsync(product, 3));
        Assert.Equal("You can order at most 3 of Kettle now.", await RefusalAsync(product, 4));

        await _shop.BuyAsync(product.Id, quantity: 3);
        Assert.Equal("Kettle cannot be ordered at the moment.", await RefusalAsync(product, 1));
        Assert.Equal("Kettle cannot be ordered at the moment.", (await TakeAsync(_shop, product.Id, 1)).Refusal);
    }

    [Fact]
    public async Task Other_lines_of_the_cart_take_of_the_same_stock()
    {
        var product = await SellAsync(_shop, stock: 2);
        await _shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, 1));
        var other = new ShoppingCartItem { Id = 9, ProductId = product.Id, Quantity = 2 };

        Assert.Null(await RefusalAsync(product, 1, other));
        Assert.Equal("You can order at most 3 of Kettle now.", await RefusalAsync(product, 2, other));
    }

    [Fact]
    public async Task The_most_special_rule_holds_and_no_limit_of_a_product_is_one()
    {
        var product = await SellAsync(_shop, stock: 0, row => row.VendorId = 3);
        var category = (await _shop.AddAsync(new Category { Name = "Kettles", Published = true })).Id;
        await _shop.AddAsync(new ProductCategory { ProductId = product.Id, CategoryId = category });
        var expected = new Dictionary<(LimitScope, int), int>
        {
            [(LimitScope.Shop, 0)] = 1,
            [(LimitScope.Store, TestShop.STORE)] = 2,
            [(LimitScope.Vendor, 3)] = 3,
            [(LimitScope.Category, category)] = 4,
            [(LimitScope.Product, product.Id)] = 5
        };

        // What is about others holds for nobody here.
        foreach (var scope in new[] { LimitScope.Store, LimitScope.Vendor, LimitScope.Category, LimitScope.Product, LimitScope.Combination })
            await _shop.AddAsync(Of(scope, 999, LimitBasis.Units, 0));

        foreach (var ((scope, key), amount) in expected)
        {
            await _shop.AddAsync(Of(scope, key, LimitBasis.Units, amount));
            await _shop.DoAsync<LimitRules>(rules => rules.ForgetAsync());
            Assert.Null(await RefusalAsync(product, amount));
            Assert.NotNull(await RefusalAsync(product, amount + 1));
        }

        var row = _shop.Rows<LimitRecord>().Single(one => one.ScopeId == (int)LimitScope.Product && one.ScopeKey == product.Id);
        row.BasisId = (int)LimitBasis.None;
        await _shop.Database.Repository<LimitRecord>().UpdateAsync(row, publishEvent: false);
        await _shop.DoAsync<LimitRules>(rules => rules.ForgetAsync());
        Assert.Null(await RefusalAsync(product, 1_000));
    }

    [Fact]
    public async Task A_rule_of_a_product_counts_all_its_combinations_and_that_of_one_only_that()
    {
        var product = await SellAsync(_shop, stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        var (red, blue) = (await CombineAsync(product, "red"), await CombineAsync(product, "blue"));
        await _shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, 3));
        await _shop.BuyAsync(product.Id, quantity: 2, "red");

        Assert.Null(await RefusalAsync(product, 1, "blue"));
        Assert.NotNull(await RefusalAsync(product, 2, "blue"));

        await _shop.AddAsync(Of(LimitScope.Combination, blue.Id, LimitBasis.Units, 2));
        await _shop.DoAsync<LimitRules>(rules => rules.ForgetAsync());
        Assert.Null(await RefusalAsync(product, 2, "blue"));
        Assert.NotNull(await RefusalAsync(product, 3, "blue"));
        Assert.NotNull(await RefusalAsync(product, 2, "red"));
        Assert.NotEqual(red.Id, blue.Id);
    }

    [Fact]
    public async Task An_order_that_came_past_the_limit_stands_and_is_listed_until_nothing_of_it_waits()
    {
        var product = await SellAsync(_shop, stock: 0);
        await _shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, 2));
        await _shop.BuyAsync(product.Id, quantity: 1);
        Assert.Empty(_shop.Rows<DiscrepancyRecord>());

        // By a door that asks nobody.
        var order = (await _shop.BuyAsync(product.Id, quantity: 3)).OrderId;

        var record = _shop.BackorderOf(order);
        Assert.Equal((3, 0, 0, 0, 0), record.Books());
        var found = Assert.Single(_shop.Rows<DiscrepancyRecord>());
        Assert.Equal(((int)DiscrepancyKind.OverLimit, order, record.Id, 2), (found.KindId, found.OrderId, found.BackorderId, found.Units));
        await _shop.RunTaskAsync();
        Assert.Equal((int)DiscrepancyState.Open, Assert.Single(_shop.Rows<DiscrepancyRecord>()).StateId);

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        await _shop.RunTaskAsync();
        Assert.Equal(0, _shop.BackorderOf(order).Waiting);
        Assert.Equal((int)DiscrepancyState.Gone, Assert.Single(_shop.Rows<DiscrepancyRecord>()).StateId);
    }

    [Fact]
    public async Task A_vendor_sees_and_sets_what_is_about_its_own_products_alone()
    {
        var (own, others) = (await SellAsync(_shop, stock: 0, row => row.VendorId = 3), await SellAsync(_shop, stock: 0, row => row.VendorId = 4));
        var ofOwn = await _shop.AddAsync(Of(LimitScope.Product, own.Id, LimitBasis.Units, 1, own.Id));
        var ofOthers = await _shop.AddAsync(Of(LimitScope.Product, others.Id, LimitBasis.Units, 1, others.Id));
        await _shop.AddAsync(Of(LimitScope.Shop, 0, LimitBasis.Units, 9));
        var ofVendor = await _shop.AddAsync(Of(LimitScope.Vendor, 3, LimitBasis.Units, 5));
        await _shop.AddAsync(Of(LimitScope.Vendor, 4, LimitBasis.Units, 5));
        _shop.Vendor = new() { Id = 3 };

        Assert.Equal([ofOwn.Id, ofVendor.Id], (await _shop.AskAsync<LimitEditing, IReadOnlyList<LimitRecord>>(all => all.AllAsync(vendorId: 3))).Select(row => row.Id));
        var page = await _shop.AskAsync<LimitLists, LimitListModel>(lists => lists.PrepareListAsync());
        Assert.Equal([(ofOwn.Id, true), (ofVendor.Id, false)], page.Rules.Select(row => (row.Id, row.MayEdit)));
        Assert.Equal(["40"], page.Scopes.Select(scope => scope.Value));
        Assert.Null(await _shop.AskAsync<LimitEditing, LimitRecord?>(all => all.FindAsync(ofOthers.Id, vendorId: 3)));
        foreach (var (product, isOwn) in new[] { (own, true), (others, false) })
            Assert.Equal(isOwn, await _shop.AskAsync<SkuLookup, Product?>(goods => goods.ProductAsync(product.Id)) is not null);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Of_many_shoppers_for_the_last_units_as_many_are_served_as_there_may_be(DatabaseKind database)
    {
        const int SHOPPERS = 8;
        const int MOST = 3;
        using var shop = new TestShop(server: Databases.Find(database));
        var product = await SellAsync(shop, stock: 0);
        await shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, MOST));

        var placed = await Task.WhenAll(Enumerable.Range(0, SHOPPERS).Select(_ => Task.Run(async () =>
        {
            var claim = await TakeAsync(shop, product.Id, 1);
            if (claim.Refusal is not null)
                return false;

            await shop.BuyAsync(product.Id, quantity: 1);
            await shop.DoAsync<ClaimUnits>(claims => claims.ReleaseAsync(claim));

            return true;
        })));

        Assert.Equal(MOST, placed.Count(one => one));
        Assert.Equal(MOST, shop.Rows<BackorderRecord>().Sum(record => record.Waiting));
        Assert.Empty(shop.Rows<LimitClaimRecord>());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task An_order_that_fails_leaves_its_units_to_the_next_and_a_server_that_died_does_so_later(DatabaseKind database)
    {
        using var shop = new TestShop(server: Databases.Find(database));
        var product = await SellAsync(shop, stock: 0);
        await shop.AddAsync(Of(LimitScope.Product, product.Id, LimitBasis.Units, 1));

        var failed = await TakeAsync(shop, product.Id, 1);
        var next = TakeAsync(shop, product.Id, 1);
        await shop.DoAsync<ClaimUnits>(claims => claims.ReleaseAsync(failed));
        Assert.NotNull((await next).Token);

        // Nobody gives this one back.
        shop.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull((await TakeAsync(shop, product.Id, 1)).Token);
        Assert.Single(shop.Rows<LimitClaimRecord>());
    }

    private static async Task<Product> SellAsync(TestShop shop, int stock, Action<Product>? change = null) => await shop.SellAsync(stock, row =>
    {
        (row.Name, row.Sku) = ("Kettle", "KETTLE");
        change?.Invoke(row);
    });

    private async Task<ProductAttributeCombination> CombineAsync(Product product, string xml) =>
        await _shop.AddAsync(new ProductAttributeCombination { ProductId = product.Id, AttributesXml = xml, AllowOutOfStockOrders = true });

    private static LimitRecord Of(LimitScope scope, int key, LimitBasis basis, int amount, int productId = 0) =>
        new() { ScopeId = (int)scope, ScopeKey = key, ProductId = productId, BasisId = (int)basis, Amount = amount };

    private Task<string?> RefusalAsync(Product product, int quantity, params ShoppingCartItem[] others) => RefusalAsync(product, quantity, "", others);

    private Task<string?> RefusalAsync(Product product, int quantity, string xml, params ShoppingCartItem[] others) =>
        _shop.AskAsync<CartLimits, string?>(limits => limits.RefusalAsync(new(product.Id, xml, quantity), others, TestShop.STORE, new Customer { Id = 5 }));

    private static Task<UnitClaim> TakeAsync(TestShop shop, int productId, int quantity) =>
        shop.AskAsync<ClaimUnits, UnitClaim>(claims => claims.TakeAsync([new WantedLine(productId, "", quantity)], TestShop.STORE, customerId: 5));
}

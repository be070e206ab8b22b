using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Catalog;
using NSubstitute;
using Plugin.Tests.Alternatives;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>What the buttons below a line of the cart do, and what they never do.</summary>
public sealed class CartActionTests : IDisposable
{
    private readonly TestCart _cart = new();
    private readonly TestShop _shop;

    public CartActionTests() => _shop = new(services => services.AddSingleton(_cart.Service));

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_line_is_reduced_to_what_stock_covers()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var line = _cart.Put(tent.Id, quantity: 5);

        var answer = await ReduceAsync(line.Id);

        Assert.True(answer.Outcome.IsDone);
        Assert.Equal(2, answer.Values[0]);
        Assert.Equal([(tent.Id, 2)], _cart.Lines);
    }

    [Fact]
    public async Task Stock_and_quantity_are_read_when_the_button_is_pressed_and_pressing_twice_changes_nothing_more()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var line = _cart.Put(tent.Id, quantity: 5);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(tent.Id, 3));
        line.Quantity = 9;

        Assert.True((await ReduceAsync(line.Id)).Outcome.IsDone);
        Assert.Equal(Refusal.InStock, (await ReduceAsync(line.Id)).Outcome.Refusal);
        Assert.Equal([(tent.Id, 3)], _cart.Lines);
    }

    [Fact]
    public async Task Of_two_lines_that_want_the_same_goods_the_second_is_reduced_to_what_the_first_leaves()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 5);
        _cart.Put(tent.Id, quantity: 3);
        var second = _cart.Put(tent.Id, quantity: 4);

        Assert.True((await ReduceAsync(second.Id)).Outcome.IsDone);
        Assert.Equal([(tent.Id, 3), (tent.Id, 2)], _cart.Lines);
    }

    [Fact]
    public async Task A_line_of_which_nothing_is_there_is_left_alone()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var line = _cart.Put(tent.Id, quantity: 5);

        Assert.Equal(Refusal.OutOfStock, (await ReduceAsync(line.Id)).Outcome.Refusal);
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public void A_product_that_is_sold_in_certain_quantities_is_reduced_to_the_next_of_them()
    {
        var products = Substitute.For<IProductService>();
        products.ParseAllowedQuantities(Arg.Any<Product>()).Returns([2, 4, 12]);
        var reduce = new ReduceLine(null!, null!, null!, products);

        Assert.Equal(4, reduce.MostSold(new Product(), there: 11));
        Assert.Equal(0, reduce.MostSold(new Product(), there: 1));
    }

    [Fact]
    public async Task Less_than_the_smallest_order_is_not_sold_and_the_shopper_hears_why()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2, change: row => row.OrderMinimumQuantity = 3);
        var line = _cart.Put(tent.Id, quantity: 5);

        var answer = await ReduceAsync(line.Id);

        Assert.Equal((Refusal.QuantityNotSold, 2), (answer.Outcome.Refusal, answer.Values[0]));
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task What_the_shop_objects_to_is_told_in_its_own_words()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var line = _cart.Put(tent.Id, quantity: 5);
        _cart.Objections.Add("Not on Sundays.");

        Assert.Equal(["Not on Sundays."], (await ReduceAsync(line.Id)).Objections);
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task A_line_of_somebody_else_or_of_another_store_does_not_exist()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var other = await _shop.ShowAsync("Other", stock: 9);
        var foreign = _cart.Put(tent.Id, quantity: 5, customerId: 4711);
        var elsewhere = _cart.Put(tent.Id, quantity: 5, storeId: 2);

        foreach (var line in new[] { foreign.Id, elsewhere.Id, 999 })
        {
            Assert.Equal(Refusal.CartLineGone, (await ReduceAsync(line)).Outcome.Refusal);
            Assert.Equal(Refusal.CartLineGone, (await SwapAsync(line, other.Id)).Outcome.Refusal);
        }

        Assert.Equal([5, 5], _cart.Items.Select(item => item.Quantity));
    }

    [Fact]
    public async Task A_line_is_swapped_for_the_same_quantity_of_what_was_offered()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var other = await _shop.ShowAsync("Other", stock: 9);
        var line = _cart.Put(tent.Id, quantity: 5);

        var answer = await SwapAsync(line.Id, other.Id);

        Assert.Equal((true, "Other"), (answer.Outcome.IsDone, answer.Values[0]));
        Assert.Equal([(other.Id, 5)], _cart.Lines);
        Assert.Equal(Refusal.CartLineGone, (await SwapAsync(line.Id, other.Id)).Outcome.Refusal);
        Assert.Equal([(other.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task Of_five_of_which_two_are_short_the_two_are_swapped_alone()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 3);
        var other = await _shop.ShowAsync("Other", stock: 9);
        var line = _cart.Put(tent.Id, quantity: 5);

        var answer = await SwapAsync(line.Id, other.Id, units: 2);

        Assert.Equal((true, "Other", 2), (answer.Outcome.IsDone, answer.Values[0], answer.Values[1]));
        Assert.Equal([(tent.Id, 3), (other.Id, 2)], _cart.Lines);
    }

    [Fact]
    public async Task A_part_that_the_line_does_not_have_or_leaves_too_few_of_is_not_swapped()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 3, change: row => row.OrderMinimumQuantity = 2);
        var other = await _shop.ShowAsync("Other", stock: 9);
        var line = _cart.Put(tent.Id, quantity: 5);

        foreach (var units in new[] { 6, -1, 4 })
            Assert.Equal(Refusal.AlternativeUnavailable, (await SwapAsync(line.Id, other.Id, units)).Outcome.Refusal);

        _cart.Objections.Add("The cart is full.");
        Assert.Equal(["The cart is full."], (await SwapAsync(line.Id, other.Id, units: 2)).Objections);
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task When_the_shop_does_not_take_the_alternative_the_line_stays()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var other = await _shop.ShowAsync("Other", stock: 9);
        var line = _cart.Put(tent.Id, quantity: 5);
        _cart.Objections.Add("The cart is full.");

        Assert.Equal(["The cart is full."], (await SwapAsync(line.Id, other.Id)).Objections);
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task What_is_not_offered_to_this_shopper_for_this_quantity_is_not_swapped()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        var few = await _shop.ShowAsync("Few", stock: 4, change: row => row.BackorderMode = BackorderMode.NoBackorders);
        var members = await _shop.ShowAsync("Members only", stock: 9, change: row => row.SubjectToAcl = true);
        var sized = await _shop.ShowAsync("Sized", stock: 9);
        await _shop.AddAsync(new ProductAttributeMapping { ProductId = sized.Id, ProductAttributeId = 3, IsRequired = true });
        var line = _cart.Put(tent.Id, quantity: 5);

        foreach (var product in new[] { few.Id, members.Id, sized.Id, tent.Id, 999 })
            Assert.Equal(Refusal.AlternativeUnavailable, (await SwapAsync(line.Id, product)).Outcome.Refusal);

        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    [Fact]
    public async Task A_second_click_while_the_first_is_under_way_does_nothing()
    {
        var busy = Substitute.For<ILocker>();
        using var shop = new TestShop(services => services.AddSingleton(_cart.Service).AddSingleton(busy));
        var tent = await shop.ShowAsync("Tent", stock: 2);
        var other = await shop.ShowAsync("Other", stock: 9);
        var line = _cart.Put(tent.Id, quantity: 5);

        var answer = await shop.AskAsync<SwapLine, CartOutcome>(swap => swap.RunAsync(line.Id, other.Id));

        Assert.Equal(Refusal.Busy, answer.Outcome.Refusal);
        Assert.Equal([(tent.Id, 5)], _cart.Lines);
    }

    private Task<CartOutcome> ReduceAsync(int itemId) => _shop.AskAsync<ReduceLine, CartOutcome>(reduce => reduce.RunAsync(itemId));

    private Task<CartOutcome> SwapAsync(int itemId, int productId, int units = 0) => _shop.AskAsync<SwapLine, CartOutcome>(swap => swap.RunAsync(itemId, productId, units));
}

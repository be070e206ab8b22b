using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Vendors;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Controllers;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Alternatives;

/// <summary>What clerks choose to be offered instead of a product.</summary>
public sealed class SubstituteTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_substitute_is_added_once_at_the_end_and_shoppers_see_it_at_once()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var one = await _shop.ShowAsync("One", stock: 5, price: 95);
        var two = await _shop.ShowAsync("Two", stock: 5, price: 99);
        Assert.Equal(["Two", "One"], (await _shop.AlternativesAsync(tent)).Names());

        Assert.Equal(Outcome.Done, await AddAsync(tent.Id, one.Id));
        Assert.Equal(Outcome.Done, await AddAsync(tent.Id, two.Id));
        Assert.Equal<Outcome>(Refusal.SubstituteKnown, await AddAsync(tent.Id, one.Id));
        Assert.Equal<Outcome>(Refusal.SubstituteItself, await AddAsync(tent.Id, tent.Id));

        Assert.Equal([one.Id, two.Id], await ListAsync(tent.Id));
        Assert.Equal(["One", "Two"], (await _shop.AlternativesAsync(tent)).Names());
    }

    [Fact]
    public async Task The_other_way_round_both_stand_in_for_each_other()
    {
        var (tent, hut) = (await _shop.ShowAsync("Tent", stock: 0), await _shop.ShowAsync("Hut", stock: 0));

        Assert.Equal(Outcome.Done, await AddAsync(tent.Id, hut.Id, bothWays: true));

        Assert.Equal([hut.Id], await ListAsync(tent.Id));
        Assert.Equal([tent.Id], await ListAsync(hut.Id));

        // The first was there, the second is new: that is no refusal.
        await _shop.DoAsync<Substitutes>(substitutes => substitutes.RemoveAsync(hut.Id, tent.Id));
        Assert.Equal(Outcome.Done, await AddAsync(tent.Id, hut.Id, bothWays: true));
        Assert.Equal<Outcome>(Refusal.SubstituteKnown, await AddAsync(tent.Id, hut.Id, bothWays: true));
        Assert.Equal(2, _shop.Rows<SubstituteRecord>().Count);
    }

    [Fact]
    public async Task Substitutes_are_sorted_and_what_is_not_named_stays_behind()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var others = new List<int>();
        foreach (var name in new[] { "A", "B", "C" })
        {
            others.Add((await _shop.ShowAsync(name, stock: 5)).Id);
            await AddAsync(tent.Id, others[^1]);
        }

        await _shop.DoAsync<Substitutes>(substitutes => substitutes.SortAsync(tent.Id, [others[2], 999, others[2], others[0]]));

        Assert.Equal([others[2], others[0], others[1]], await ListAsync(tent.Id));
    }

    [Fact]
    public async Task What_was_deleted_is_shown_as_gone()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        var gone = await _shop.ShowAsync("Gone", stock: 5, change: row => row.Deleted = true);
        await AddAsync(tent.Id, gone.Id);
        await AddAsync(tent.Id, 999);

        var list = await _shop.AskAsync<Substitutes, IReadOnlyList<ChosenSubstitute>>(substitutes => substitutes.ListAsync(tent.Id));

        Assert.Equal([("Gone", true), (null, true)], list.Select(one => (one.Name, one.IsDeleted)));
    }

    [Fact]
    public async Task A_search_finds_by_name_and_by_sku_without_the_product_itself()
    {
        var tent = await _shop.ShowAsync("Green tent", stock: 0, change: row => row.Sku = "T-1");
        var other = await _shop.ShowAsync("Blue tent", stock: 0, change: row => row.Sku = "T-2");

        Assert.Equal([other.Id], await SearchAsync("TENT", tent.Id));
        Assert.Equal([other.Id], await SearchAsync(" t-2 ", tent.Id));
        Assert.Empty(await SearchAsync(" ", tent.Id));
        Assert.Empty(await SearchAsync("%", tent.Id));
    }

    [Fact]
    public async Task Vendors_choose_among_their_own_products_for_their_own()
    {
        var mine = await _shop.ShowAsync("Mine", stock: 0, change: row => row.VendorId = 3);
        var also = await _shop.ShowAsync("Mine too", stock: 0, change: row => row.VendorId = 3);
        var foreign = await _shop.ShowAsync("Foreign mine", stock: 0);
        _shop.Vendor = new Vendor { Id = 3 };

        Assert.Equal("", await AnswerAsync(controller => controller.Add(mine.Id, also.Id, bothWays: false)));
        Assert.NotEqual("", await AnswerAsync(controller => controller.Add(mine.Id, foreign.Id, bothWays: false)));
        Assert.NotEqual("", await AnswerAsync(controller => controller.Add(foreign.Id, mine.Id, bothWays: false)));
        Assert.NotEqual("", await AnswerAsync(controller => controller.List(foreign.Id)));
        Assert.NotEqual("", await AnswerAsync(controller => controller.Remove(foreign.Id, mine.Id)));
        Assert.NotEqual("", await AnswerAsync(controller => controller.Sort(foreign.Id, [])));
        Assert.NotEqual("", await AnswerAsync(controller => controller.Search(999, "mine")));

        Assert.Equal([also.Id], _shop.Rows<SubstituteRecord>().Select(row => row.SubstituteProductId));
        Assert.Equal([also.Id], await SearchAsync("mine", mine.Id, vendorId: 3));
    }

    private Task<Outcome> AddAsync(int productId, int substituteId, bool bothWays = false)
    {
        return _shop.AskAsync<Substitutes, Outcome>(substitutes => substitutes.AddAsync(productId, substituteId, bothWays));
    }

    private async Task<int[]> ListAsync(int productId)
    {
        return [.. (await _shop.AskAsync<Substitutes, IReadOnlyList<ChosenSubstitute>>(substitutes => substitutes.ListAsync(productId))).Select(one => one.ProductId)];
    }

    private async Task<int[]> SearchAsync(string text, int productId, int vendorId = 0)
    {
        return [.. (await _shop.AskAsync<Substitutes, IReadOnlyList<ChosenSubstitute>>(substitutes => substitutes.SearchAsync(text, productId, vendorId))).Select(one => one.ProductId)];
    }

    /// <returns>Why it was refused; empty when it was not.</returns>
    private async Task<string> AnswerAsync(Func<BackorderSubstitutesController, Task<IActionResult>> act)
    {
        var error = "";
        await _shop.RequestAsync(async platform =>
        {
            var json = JsonSerializer.SerializeToElement(Assert.IsType<JsonResult>(await act(platform.Make<BackorderSubstitutesController>())).Value);
            error = json.TryGetProperty("error", out var text) ? text.GetString()! : "";
        });

        return error;
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>It is Monday, June 1. The shop promises 2 to 4 working days, without handling.</summary>
public sealed class MovedDatesTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Looking_at_who_is_affected_changes_nothing_and_doing_it_moves_each_line_by_the_same_days()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var one = await _shop.BuyAsync(kettle.Id, 2);
        var other = await _shop.BuyAsync(kettle.Id, 1);
        var move = new DateMove(5, null, "the ship is late");

        var preview = await PreviewAsync(kettle.Id, move);
        Assert.Equal([Of(8, 10), Of(8, 10)], preview.Select(line => line.Next));
        Assert.Equal(Promise.Of(Day(3), Day(5), PromiseBasis.ShopLeadTime), _shop.BackorderOf(one.OrderId).CurrentPromise());

        var answer = await MoveAsync(kettle.Id, move, preview);

        Assert.Equal(2, answer!.Done);
        Assert.Equal([Of(8, 10), Of(8, 10)], new[] { one, other }.Select(item => _shop.BackorderOf(item.OrderId).CurrentPromise()));
        Assert.Equal(2, _shop.Rows<HistoryRecord>().Count(row => row.Reason == "the ship is late"));
    }

    [Fact]
    public async Task Queues_of_two_products_of_one_name_are_told_apart_by_their_skus()
    {
        foreach (var sku in new[] { "MUG-1", "MUG-2", "" })
            await _shop.BuyAsync((await _shop.SellAsync(stock: 0, row => (row.Name, row.Sku) = ("Enamel Mug", sku))).Id, 2);

        var queues = await _shop.AskAsync<WaitingKeys, IList<SelectListItem>>(keys => keys.PrepareAsync(selected: null));

        Assert.Equal(["Enamel Mug, SKU MUG-1 – 2 waiting", "Enamel Mug, SKU MUG-2 – 2 waiting", "Enamel Mug – 2 waiting"], queues.Skip(1).Select(queue => queue.Text));
    }

    [Fact]
    public async Task Nothing_is_moved_into_the_past_and_nothing_without_a_date()
    {
        _shop.Settings.LeadDays = "";
        var kettle = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(kettle.Id, 2);
        _shop.Settings.LeadDays = "2-4";
        await _shop.BuyAsync(kettle.Id, 2);

        var preview = await _shop.AskAsync<MoveDates, IReadOnlyList<MovedLine>>(dates => dates.PreviewAsync(StockKey.OfProduct(kettle.Id), new(-3, null, "")));

        Assert.Equal([Refusal.NoDate, Refusal.InThePast], preview.Select(line => line.Refusal));
    }

    [Fact]
    public async Task A_second_click_and_a_second_clerk_move_nothing_once_more()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 2);
        var move = new DateMove(7, null, "the ship is late");
        var seen = await PreviewAsync(kettle.Id, move);

        Assert.Equal(1, (await MoveAsync(kettle.Id, move, seen))!.Done);
        Assert.Null(await MoveAsync(kettle.Id, move, seen));
        Assert.Null(await MoveAsync(kettle.Id, new(-3, null, "another clerk, who saw the same"), seen));

        Assert.Equal(Of(10, 12), _shop.BackorderOf(item.OrderId).CurrentPromise());
        Assert.Single(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.PromiseRevised);

        // Who looks again sees the new dates, and may.
        Assert.Equal(1, (await MoveAsync(kettle.Id, move, await PreviewAsync(kettle.Id, move)))!.Done);
        Assert.Equal(Of(17, 19), _shop.BackorderOf(item.OrderId).CurrentPromise());
    }

    [Fact]
    public async Task A_line_that_came_meanwhile_has_the_clerk_look_again()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 2);
        var move = new DateMove(7, null, "");
        var seen = await PreviewAsync(kettle.Id, move);
        await _shop.BuyAsync(kettle.Id, 1);

        Assert.Null(await MoveAsync(kettle.Id, move, seen));
        Assert.Equal(Promise.Of(Day(3), Day(5), PromiseBasis.ShopLeadTime), _shop.BackorderOf(item.OrderId).CurrentPromise());
    }

    [Fact]
    public async Task A_vendor_reaches_only_their_own()
    {
        var kettle = await _shop.SellAsync(stock: 0, row => row.VendorId = 5);
        await _shop.BuyAsync(kettle.Id, 2);
        _shop.Vendor = new() { Id = 6 };

        Assert.Empty(await _shop.AskAsync<MoveDates, IReadOnlyList<MovedLine>>(dates => dates.PreviewAsync(StockKey.OfProduct(kettle.Id), new(5, null, ""))));
    }

    [Fact]
    public async Task A_promise_counts_as_kept_on_the_day_on_which_its_last_unit_was_cleared()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 2);
        await _shop.BuyAsync(kettle.Id, 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(kettle.Id, -2));
        _shop.Clock.Advance(TimeSpan.FromDays(7));
        await _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_shop.BackorderOf(item.OrderId).Id], ClerkActions.Release()));

        var kept = await _shop.AskAsync<KeptPromises, IReadOnlyList<(PromiseBasis, KeptPromise Promise)>>(promises => promises.ReadAsync(new DateTime(2026, 5, 1), vendorId: 0));

        // Promised for Wednesday to Friday, cleared on the Monday after; the other one still waits.
        Assert.Equal([new KeptPromise(Day(3), Day(5), Day(8)), new KeptPromise(Day(3), Day(5), null)], kept.Select(one => one.Promise));
        Assert.Empty(await _shop.AskAsync<KeptPromises, IReadOnlyList<(PromiseBasis, KeptPromise)>>(promises => promises.ReadAsync(new DateTime(2026, 5, 1), vendorId: 9)));
    }

    private Task<IReadOnlyList<MovedLine>> PreviewAsync(int productId, DateMove move)
    {
        return _shop.AskAsync<MoveDates, IReadOnlyList<MovedLine>>(dates => dates.PreviewAsync(StockKey.OfProduct(productId), move));
    }

    private Task<ClerkAnswer?> MoveAsync(int productId, DateMove move, IReadOnlyList<MovedLine> seen)
    {
        return _shop.AskAsync<MoveDates, ClerkAnswer?>(dates => dates.RunAsync(StockKey.OfProduct(productId), move, MoveDates.Sight(seen)));
    }

    private static Promise Of(int from, int to) => Promise.Of(Day(from), Day(to), PromiseBasis.Clerk);

    private static DateOnly Day(int day) => new(2026, 6, day);
}

using System.Text;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Vendors;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Controllers;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>What the buttons post, typed by somebody else.</summary>
public sealed class ClerkInputTests : IDisposable
{
    private const int ANOTHERS = 4;

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_promise_for_a_day_that_cannot_be_meant_is_refused()
    {
        var before = await BackorderAsync();
        (string, string, string)[] cases =
        [
            // Not a date.
            ("", " ", "Error.PromiseMissing"),
            ("soon", "", "Error.PromiseDate"),
            ("2026-02-30", "", "Error.PromiseDate"),
            ("03/06/2026", "", "Error.PromiseDate"),
            ("2026-06-03T00:00", "", "Error.PromiseDate"),
            ("٢٠٢٦-٠٦-٠٣", "", "Error.PromiseDate"),
            ("", "10000-01-01", "Error.PromiseDate"),
            // Past, turned round, or in a year that nobody means: 2569 is this year in Thailand.
            ("0001-01-01", "", "Error.PromiseRange"),
            ("2026-05-31", "2026-06-03", "Error.PromiseRange"),
            ("2026-06-04", "2026-06-03", "Error.PromiseRange"),
            ("2026-06-04", "9999-12-31", "Error.PromiseRange"),
            ("2569-06-04", "", "Error.PromiseRange")
        ];

        foreach (var (from, to, why) in cases)
        {
            var answer = await ActAsync(actions => actions.SetPromise(new() { SelectedIds = [before.Id], From = from, To = to }));

            var field = why == "Error.PromiseDate" ? (from.Length > 0 ? "Earliest date: " : "Latest date: ") : "";
            Assert.Equal(field + await TextAsync(why), Error(answer));
            Assert.Equal((before.CurrentFrom, before.CurrentTo, before.LastNumber), (_shop.Backorder().CurrentFrom, _shop.Backorder().CurrentTo, _shop.Backorder().LastNumber));
        }
    }

    [Fact]
    public async Task A_promise_can_be_ten_years_away()
    {
        var row = await BackorderAsync();

        await ActAsync(actions => actions.SetPromise(new() { SelectedIds = [row.Id], To = " 2036-05-29 " }));

        Assert.Equal((new DateTime(2036, 5, 29), new DateTime(2036, 5, 29)), (_shop.Backorder().CurrentFrom, _shop.Backorder().CurrentTo));
    }

    [Fact]
    public async Task A_priority_beyond_all_others_is_refused()
    {
        var row = await BackorderAsync();

        foreach (var priority in new[] { 1001, -1001, int.MinValue, int.MaxValue })
            Assert.Equal($"{await TextAsync("Action.Priority.Label")}: {await TextAsync("Error.Priority")}", Error(await ActAsync(actions => actions.SetPriority(new() { SelectedIds = [row.Id], Priority = priority }))));
        Assert.Equal(0, _shop.Backorder().Priority);
    }

    [Fact]
    public async Task A_reason_is_kept_as_far_as_every_database_can_keep_it()
    {
        var row = await BackorderAsync();

        // The thousandth sign is the first half of the face.
        await ActAsync(actions => actions.Note(new() { SelectedIds = [row.Id], Reason = "a\u0000b" + new string('x', 997) + "😀" }));
        await ActAsync(actions => actions.Note(new() { SelectedIds = [row.Id], Reason = "<script>alert(1)</script> \ud83d שלום \u202e" }));

        var reasons = _shop.Rows<HistoryRecord>().Where(entry => entry.KindId == (int)EntryKind.Noted).Select(entry => entry.Reason).ToList();
        Assert.Equal(["ab" + new string('x', 997), "<script>alert(1)</script> \ufffd שלום \u202e"], reasons);
        Assert.All(reasons, reason => new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(reason));
    }

    [Fact]
    public void Text_is_shortened_between_its_signs()
    {
        (string?, int, string)[] cases =
        [
            ("a\u0000", 9, "a"), ("a😀b", 2, "a"), ("a😀b", 3, "a😀"), ("a\udc00b", 9, "a\ufffdb"), ("\ud83d", 9, "\ufffd"), (null, 9, ""), ("x", 0, "")
        ];

        foreach (var (text, length, kept) in cases)
            Assert.Equal(kept, RecordMapping.Shorten(text, length));
    }

    [Fact]
    public async Task What_is_anothers_answers_as_what_is_not_there()
    {
        var row = await BackorderAsync();
        _shop.Vendor = new Vendor { Id = ANOTHERS };

        foreach (var act in Actions())
        {
            var answers = new List<object?>();
            foreach (var id in new[] { row.Id, 4711, 0, -1, int.MaxValue })
                answers.Add(((JsonResult)await ActAsync(actions => act(actions, [id]))).Value);

            Assert.All(answers, answer => Assert.Equal(0, Property<int>(answer, "done")));
            Assert.Equal(Enumerable.Repeat("Not found: 1", 5), answers.SelectMany(answer => Property<List<string>>(answer, "refused")));
            Assert.All(answers, answer => Assert.Equal("Nothing was changed.", Property<string>(answer, "message")));
        }

        Assert.Equal((row.LastNumber, false), (_shop.Backorder().LastNumber, _shop.Backorder().OnHold));
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task A_number_that_stands_in_a_selection_many_times_is_done_once()
    {
        var row = await BackorderAsync();

        var answer = ((JsonResult)await ActAsync(actions => actions.Note(new() { SelectedIds = [.. Enumerable.Repeat(row.Id, 5_000), .. Enumerable.Range(row.Id + 1, 5_000)], Reason = "x" }))).Value;

        Assert.Equal((1, 1), (Property<int>(answer, "done"), Property<List<string>>(answer, "refused").Count));
        Assert.Equal(row.LastNumber + 1, _shop.Backorder().LastNumber);
    }

    [Theory]
    [InlineData(true, "7")]
    [InlineData(false, "")]
    public async Task A_vendor_sets_the_lead_time_of_its_own_products_only(bool isOwn, string kept)
    {
        var product = await _shop.SellAsync(stock: 0, row => row.VendorId = ANOTHERS);
        _shop.Vendor = new Vendor { Id = isOwn ? ANOTHERS : ANOTHERS + 1 };

        await SetLeadDaysAsync(product.Id);

        Assert.Equal(kept, _shop.Rows<ProductPolicyRecord>().SingleOrDefault()?.LeadDays ?? "");
    }

    [Fact]
    public async Task A_product_that_was_deleted_gets_no_lead_time()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.Deleted = true);

        var answer = await SetLeadDaysAsync(product.Id);

        Assert.Equal(await TextAsync("Refusal.not-found"), Error(answer));
        Assert.Empty(_shop.Rows<ProductPolicyRecord>());
    }

    private static IEnumerable<Func<BackorderActionsController, int[], Task<IActionResult>>> Actions() =>
    [
        (actions, ids) => actions.Release(new() { SelectedIds = ids }),
        (actions, ids) => actions.UndoRelease(new() { SelectedIds = ids }),
        (actions, ids) => actions.Hold(new() { SelectedIds = ids }),
        (actions, ids) => actions.Unhold(new() { SelectedIds = ids }),
        (actions, ids) => actions.SetPriority(new() { SelectedIds = ids, Priority = 3 }),
        (actions, ids) => actions.SetPromise(new() { SelectedIds = ids, To = "2026-06-30" }),
        (actions, ids) => actions.Note(new() { SelectedIds = ids, Reason = "x" }),
        (actions, ids) => actions.ConfirmOrder(new() { SelectedIds = ids })
    ];

    private async Task<BackorderRecord> BackorderAsync()
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, 2);

        return _shop.BackorderOf(item.OrderId);
    }

    private async Task<IActionResult> ActAsync(Func<BackorderActionsController, Task<IActionResult>> act)
    {
        IActionResult answer = null!;
        await _shop.RequestAsync(async platform => answer = await act(platform.Make<BackorderActionsController>()));

        return answer;
    }

    private async Task<IActionResult> SetLeadDaysAsync(int productId)
    {
        IActionResult answer = null!;
        await _shop.RequestAsync(async platform => answer = await platform.Make<BackorderProductController>().Save(productId, "7", stockNumbersMean: 0, displayMode: 0));

        return answer;
    }

    private Task<string> TextAsync(string key) => _shop.AskAsync<Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories.AdminTexts, string>(texts => texts.TextAsync(key));

    private static string Error(IActionResult answer) => Property<string>(Assert.IsType<JsonResult>(answer).Value, "error");

    private static T Property<T>(object? answer, string name) => (T)answer!.GetType().GetProperty(name)!.GetValue(answer)!;
}

using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>Writes what shoppers ask for, and what became of it, into the notes of their orders.</summary>
public sealed class RequestNotes(
    IOrderService orders,
    StoreSettings settings,
    LineSummaries summaries,
    ToldDates dates,
    RequestMoneyWords money,
    Wording wording,
    TimeProvider clock)
{
    public async Task CancelAskedAsync(Order order, BackorderRecord record, Units units) =>
        await ForClerksAsync(order, "Request.Note.CancelAsked", units.Value, await ProductAsync(order, record));

    public async Task SwapAskedAsync(Order order, BackorderRecord record, Units units, int alternativeId)
    {
        await ForClerksAsync(
            order,
            "Request.Note.SwapAsked",
            units.Value,
            await ProductAsync(order, record),
            await summaries.NameAsync(alternativeId, order.CustomerLanguageId));
    }

    public async Task OfferedAsync(Order order, BackorderRecord record, int alternativeId)
    {
        var text = await wording.TextAsync("Request.Note.Offered", order.CustomerLanguageId);
        var alternative = await summaries.NameAsync(alternativeId, order.CustomerLanguageId);
        await WriteAsync(order, Fill(text, await LineAsync(order, record), alternative), isForShopper: true);
    }

    /// <summary>Thanks for waiting, for the shopper to read.</summary>
    public Task ThanksAsync(Order order, string text) => WriteAsync(order, text, isForShopper: true);

    /// <summary>For clerks: the customer reads of the cancelled order elsewhere.</summary>
    public Task ThanksRevokedAsync(Order order, string text) => WriteAsync(order, text, isForShopper: false);

    public Task WithdrawnAsync(Order order, RequestRecord request) => ForClerksAsync(order, "Request.Note.Withdrawn", request.Units);

    /// <returns>What the history of the backorder keeps: to which date the shopper agreed.</returns>
    public async Task<string> ConsentAsync(Order order, BackorderRecord record)
    {
        var language = await wording.ShopLanguageAsync();
        var days = await wording.DaysAsync((await dates.OfAsync(record)).Promise, language);
        var key = days.Length == 0 ? "Request.Note.KeepsWaiting.Unknown" : "Request.Note.KeepsWaiting";
        var text = Fill(await wording.TextAsync(key, language), days, await summaries.ProductAsync(record, language));
        await WriteAsync(order, text, isForShopper: false);

        return text;
    }

    /// <summary>One note for the shopper, and one for the clerk with what is left to do: money is never moved by itself.</summary>
    public async Task AcceptedAsync(Order order, BackorderRecord record, RequestRecord request, EditOutcome outcome)
    {
        var key = request.AlternativeProductId == 0 ? "Request.Note.Cancelled" : "Request.Note.Swapped";
        var alternative = request.AlternativeProductId == 0
            ? ""
            : await summaries.NameAsync(request.AlternativeProductId, order.CustomerLanguageId);
        var text = Fill(await wording.TextAsync(key, order.CustomerLanguageId), request.Units, await LineAsync(order, record), alternative);
        var due = await money.ForShopperAsync(request, order, order.CustomerLanguageId);
        await WriteAsync(order, due.Length == 0 ? text : $"{text}. {due}", isForShopper: true);

        var toDo = await ToDoAsync(order, request, outcome);
        if (toDo.Count > 0)
            await WriteAsync(order, string.Join(" ", toDo), isForShopper: false);
    }

    public async Task RefusedAsync(Order order, BackorderRecord record, RequestRecord request)
    {
        var key = request.Answer.Length == 0 ? "Request.Note.Refused" : "Request.Note.RefusedBecause";
        var text = Fill(await wording.TextAsync(key, order.CustomerLanguageId), await ProductAsync(order, record), request.Answer);
        await WriteAsync(order, text, isForShopper: true);
    }

    private async Task<IReadOnlyList<string>> ToDoAsync(Order order, RequestRecord request, EditOutcome outcome)
    {
        var toDo = new List<string>();
        if (await money.ForClerkAsync(request, order, await wording.ShopLanguageAsync()) is { Length: > 0 } due)
            toDo.Add(due);
        if (!outcome.IsStockCertain)
            toDo.Add(await ShopTextAsync("Request.Note.CheckStock"));
        if (!outcome.IsLineCertain)
            toDo.Add(await ShopTextAsync("Request.Note.CheckLine"));

        return [.. toDo, .. outcome.Warnings];
    }

    private Task<string> ProductAsync(Order order, BackorderRecord record) => summaries.ProductAsync(record, order.CustomerLanguageId);

    // Of a bundle the whole line goes, not the component that held it up.
    private Task<string> LineAsync(Order order, BackorderRecord record)
    {
        return summaries.LineAsync(record, order.CustomerLanguageId);
    }

    private async Task ForClerksAsync(Order order, string key, params object[] values) =>
        await WriteAsync(order, await ShopTextAsync(key, values), isForShopper: false);

    private async Task<string> ShopTextAsync(string key, params object[] values) =>
        Fill(await wording.TextAsync(key, await wording.ShopLanguageAsync()), values);

    private async Task WriteAsync(Order order, string text, bool isForShopper)
    {
        await orders.InsertOrderNoteAsync(new()
        {
            OrderId = order.Id,
            Note = text,
            DisplayToCustomer = isForShopper && (await settings.OfAsync(order.StoreId)).NotesVisibleToCustomer,
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        });
    }

    private static string Fill(string text, params object[] values) => Wording.Fill(text, CultureInfo.InvariantCulture, values);
}

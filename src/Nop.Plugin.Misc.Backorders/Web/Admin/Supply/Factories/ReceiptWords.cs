using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Says in words what is on its way, and why something was not done.</summary>
public sealed class ReceiptWords(AdminTexts texts, Wording wording, IWorkContext workContext)
{
    public DateOnly Today => texts.Today;

    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    public Task<string> TimeAsync(DateTime utc) => texts.TimeAsync(utc);

    /// <summary>The name of what is said of a receipt: one of which a part came in is not called cancelled.</summary>
    public static string State(ReceiptFigures figures) => figures.IsShortened ? nameof(figures.IsShortened)[2..] : figures.State.ToString();

    public Task<string> StateAsync(ReceiptState state) => texts.TextAsync($"Receipts.State.{state}");

    public Task<string> StateAsync(ReceiptFigures figures) => texts.TextAsync($"Receipts.State.{State(figures)}");

    public Task<string> DeliveryAsync(ReceivingState state) => texts.TextAsync($"Receipts.Delivery.{state}");

    public Task<string> RefusalAsync(Refusal refusal) => texts.TextAsync(RefusalTexts.ForReceipts(refusal));

    public Task<string> FaultAsync(RowFault fault) => texts.TextAsync($"Receipts.RowFault.{fault}");

    public async Task<string> FillAsync(string key, params object[] values)
    {
        return Wording.Fill(
            await texts.TextAsync(key),
            CultureInfo.CurrentCulture,
            [.. values.Select(value => value is int number ? Number(number) : value)]);
    }

    public async Task<string> DaysAsync(DateOnly from, DateOnly to)
    {
        var language = await workContext.GetWorkingLanguageAsync();

        return await wording.DaysAsync(Promise.Of(from, to, PromiseBasis.Clerk), language.Id);
    }

    public async Task<string> PromiseAsync(Promise promise)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var days = await wording.DaysAsync(promise, language.Id);

        return days.Length > 0 ? days : await texts.TextAsync("Promise.Unknown");
    }

    public static string Number(long number) => number.ToString("#,0;−#,0", CultureInfo.CurrentCulture);

    public static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Says in words what is on its way, and why something was not done.</summary>
public class ReceiptWords(BackorderRows rows, Wording wording, IWorkContext workContext)
{
    public DateOnly Today => rows.Today;

    public Task<string> TextAsync(string key) => rows.TextAsync(key);

    public Task<string> TimeAsync(DateTime utc) => rows.TimeAsync(utc);

    public Task<string> StateAsync(ReceiptState state) => rows.TextAsync($"Receipts.State.{state}");

    public Task<string> DeliveryAsync(ReceivingState state) => rows.TextAsync($"Receipts.Delivery.{state}");

    public Task<string> RefusalAsync(ReceiptRefusal refusal) => rows.TextAsync($"Receipts.Refusal.{refusal}");

    public Task<string> FaultAsync(RowFault fault) => rows.TextAsync($"Receipts.RowFault.{fault}");

    public async Task<string> FillAsync(string key, params object[] values)
    {
        return Wording.Fill(await rows.TextAsync(key), CultureInfo.CurrentCulture, [.. values.Select(value => value is int number ? Number(number) : value)]);
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

        return days.Length > 0 ? days : await rows.TextAsync("Promise.Unknown");
    }

    public static string Number(long number) => number.ToString("#,0;−#,0", CultureInfo.CurrentCulture);

    public static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Models;
using Nop.Services.Configuration;
using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>What shoppers see of what they want to hear of.</summary>
public sealed class BackInStockPages(
    BackInStockList list,
    BackInStockWords words,
    Wording wording,
    IWorkContext workContext,
    IStoreContext storeContext,
    ISettingService settings,
    IDateTimeHelper dateTimes)
{
    private const int MOST = 200;

    public async Task<BackInStockLinkModel> OfLinkAsync(BackInStockRecord record, string url)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var state = ((BackInStockState)record.StateId).Shown();

        return new()
        {
            Url = url,
            Product = await words.NameAsync(record, language),
            State = await wording.TextAsync($"Notify.State.{state}", language),
            MayConfirm = state == BackInStockState.Unconfirmed,
            MayRemove = state is BackInStockState.Waiting or BackInStockState.Notified
        };
    }

    public async Task<BackInStockListModel> OfCustomerAsync(Customer customer)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var store = await storeContext.GetCurrentStoreAsync();
        var rows = new List<BackInStockRowModel>();

        foreach (var record in await list.OfCustomerAsync(customer.Id, store.Id, MOST))
        {
            rows.Add(new()
            {
                Id = record.Id,
                Product = await words.NameAsync(record, language),
                State = await wording.TextAsync($"Notify.State.{((BackInStockState)record.StateId).Shown()}", language),
                Since = (await dateTimes.ConvertToUserTimeAsync(record.CreatedOnUtc, DateTimeKind.Utc)).ToString(
                    "d",
                    CultureInfo.CurrentCulture)
            });
        }

        return new()
        {
            Rows = rows,
            HasShopList = !(await settings.LoadSettingAsync<CustomerSettings>(store.Id)).HideBackInStockSubscriptionsTab
        };
    }

    /// <summary>In words, what came of asking.</summary>
    public async Task<string> AnswerAsync(WantOutcome outcome)
    {
        var done = outcome.MustConfirm ? "Notify.Answer.Confirm" : "Notify.Answer.Listed";
        var key = outcome.Outcome.Refusal is { } refusal ? RefusalTexts.ForSubscribers(refusal) : done;

        return await wording.TextAsync(key, (await workContext.GetWorkingLanguageAsync()).Id);
    }
}

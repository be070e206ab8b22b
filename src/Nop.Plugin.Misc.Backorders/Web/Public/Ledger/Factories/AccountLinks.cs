using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Web.Models.Customer;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>The ways to "Backorders" and to the stock alerts in the menu of the shopper's account.</summary>
public sealed class AccountLinks(Wording wording, StoreSettings settings, IWorkContext workContext, IStoreContext storeContext)
{
    /// <summary>The shop's own entries count in tens up to 150.</summary>
    public const int TAB = 1490;

    /// <summary>Also of the stock alerts, which take the place of the shop's own subscriptions: two lists of one thing confuse.</summary>
    public const int ALERTS_TAB = (int)CustomerNavigationEnum.BackInStockSubscriptions;

    public async Task AddAsync(CustomerNavigationModel navigation)
    {
        var items = navigation.CustomerNavigationItems;
        if (items.Any(item => item.Tab == TAB))
            return;

        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var orders = items.FirstOrDefault(item => item.Tab == (int)CustomerNavigationEnum.Orders);
        items.Insert(orders is null ? items.Count : items.IndexOf(orders) + 1, new()
        {
            RouteName = RouteNames.ACCOUNT,
            Title = await wording.TextAsync("Account.Title", language),
            Tab = TAB,
            ItemClass = "customer-backorders"
        });

        await LinkAlertsAsync(items, language);
    }

    private async Task LinkAlertsAsync(IList<CustomerNavigationItemModel> items, int language)
    {
        if (!(await settings.OfAsync((await storeContext.GetCurrentStoreAsync()).Id)).OfferNotifyMe)
            return;

        var alerts = items.FirstOrDefault(item => item.Tab == ALERTS_TAB);
        if (alerts is null)
            items.Add(alerts = new() { Tab = ALERTS_TAB, ItemClass = "back-in-stock-subscriptions" });

        (alerts.RouteName, alerts.Title) = (RouteNames.LIST, await wording.TextAsync("Notify.List", language));
    }
}

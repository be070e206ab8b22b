using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Web.Models.Customer;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>The way to "Backorders" in the menu of the shopper's account.</summary>
public class AccountLink(Wording wording, IWorkContext workContext)
{
    /// <summary>The shop's own entries count in tens up to 150.</summary>
    public const int TAB = 1490;

    public async Task AddAsync(CustomerNavigationModel navigation)
    {
        if (navigation.CustomerNavigationItems.Any(item => item.Tab == TAB))
            return;

        var orders = navigation.CustomerNavigationItems.FirstOrDefault(item => item.Tab == (int)CustomerNavigationEnum.Orders);
        var place = orders is null ? navigation.CustomerNavigationItems.Count : navigation.CustomerNavigationItems.IndexOf(orders) + 1;

        navigation.CustomerNavigationItems.Insert(place, new()
        {
            RouteName = RouteNames.ACCOUNT,
            Title = await wording.TextAsync("Account.Title", (await workContext.GetWorkingLanguageAsync()).Id),
            Tab = TAB,
            ItemClass = "customer-backorders"
        });
    }
}

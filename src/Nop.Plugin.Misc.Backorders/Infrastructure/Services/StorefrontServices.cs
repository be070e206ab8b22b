using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Where shoppers see a backorder.</summary>
internal static class StorefrontServices
{
    public static readonly Type[] All =
    [
        typeof(DisplayModes), typeof(KnownStock), typeof(CustomerBackorders),
        typeof(PageMessages), typeof(PreselectedAttributes), typeof(BoxMessages), typeof(CartQuotes), typeof(BackorderMessages),
        typeof(Acknowledgement), typeof(CheckoutSummaries), typeof(CompletedOrders), typeof(AccountLink), typeof(AccountPages),
        typeof(DisplayModeList), typeof(OrderBackorders), typeof(ConfigurationChecks), typeof(CheckFactory), typeof(ConfigurationLists),
        typeof(ConfigurationCards)
    ];
}

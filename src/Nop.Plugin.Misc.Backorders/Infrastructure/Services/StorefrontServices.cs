using Nop.Plugin.Misc.Backorders.Platform.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Where shoppers see a backorder.</summary>
internal static class StorefrontServices
{
    public static readonly Type[] All =
    [
        typeof(DisplayModes), typeof(KnownStock), typeof(ShopperShelf),
        typeof(PageNotices), typeof(PreselectedAttributes), typeof(BoxNotices), typeof(CartQuotes), typeof(RecordNotices),
        typeof(Acknowledgement), typeof(CheckoutSummaries), typeof(CompletedOrders), typeof(AccountLink), typeof(AccountPages),
        typeof(DisplayModeList), typeof(OrderBackorders), typeof(ConfigurationChecks), typeof(CheckFactory), typeof(ConfigurationLists)
    ];
}

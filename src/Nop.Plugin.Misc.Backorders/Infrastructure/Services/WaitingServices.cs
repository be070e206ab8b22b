using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.Incentives;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Waiting or not, telling when something is back, and thanks for waiting.</summary>
internal static class WaitingServices
{
    public static readonly Type[] All =
    [
        typeof(WaitingLinks), typeof(StoreAddresses), typeof(LinkKeys),
        typeof(CustomerRequests), typeof(OrderLeases), typeof(RequestStock), typeof(RequestTotals), typeof(LineEdits), typeof(AlternativeLines), typeof(SwapBuyers), typeof(SwapPrices), typeof(OfferedProducts), typeof(RequestNotes), typeof(RequestNotifications), typeof(RequestedWords),
        typeof(WaitingLines), typeof(RequestDesk), typeof(CarryOut), typeof(AskToCancel), typeof(AskToSwap), typeof(Offers), typeof(OfferAlternative), typeof(OfferDesk), typeof(OfferTelling), typeof(ShopperDecision), typeof(WithdrawRequest), typeof(KeepWaiting), typeof(AcceptRequest), typeof(RefuseRequest), typeof(SettleRequests),
        typeof(RequestParts), typeof(OrderRequestsFactory), typeof(RequestAnswers), typeof(OwnOrder), typeof(OwnRequests),
        // thanks
        typeof(IncentiveStore), typeof(Platform.Incentives.IncentiveWords), typeof(IncentiveRewards), typeof(GiveOne), typeof(GiveIncentives), typeof(IncentivesFactory),
        // notify me
        typeof(BackInStockList), typeof(BackInStockLinks), typeof(BackInStockAddresses), typeof(BackInStockWords), typeof(BackInStockMails), typeof(BackInStockTemplates),
        typeof(WantToHear), typeof(CloseBackInStock), typeof(TellBackInStock), typeof(ServeBackInStock), typeof(BackInStockPages), typeof(BackInStockAsking), typeof(BackInStockAccess), typeof(BackInStockOffers),
        typeof(RequestQuery), typeof(RequestWords), typeof(RequestsFactory), typeof(OfferFactory)
    ];
}

using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Waiting;
using Nop.Plugin.Misc.Backorders.Platform.Waiting.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.Incentives;
using Nop.Plugin.Misc.Backorders.UseCases.Waiting;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Waiting or not, telling when something is back, and thanks for waiting.</summary>
internal static class WaitingServices
{
    public static readonly Type[] All =
    [
        typeof(WaitingLinks), typeof(StoreAddresses), typeof(LinkKeys),
        typeof(WaitingRequests), typeof(OrderLeases), typeof(RequestStock), typeof(RequestTotals), typeof(LineEdits), typeof(AlternativeLines), typeof(SwapBuyers), typeof(SwapPrices), typeof(OfferedProducts), typeof(RequestNotes), typeof(RequestNotices), typeof(RequestedWords),
        typeof(WaitingLines), typeof(RequestDesk), typeof(CarryOut), typeof(AskToCancel), typeof(AskToSwap), typeof(Offers), typeof(OfferAlternative), typeof(OfferDesk), typeof(OfferTelling), typeof(ShopperDecision), typeof(WithdrawRequest), typeof(KeepWaiting), typeof(AcceptRequest), typeof(RefuseRequest), typeof(SettleRequests),
        typeof(ChoiceParts), typeof(ChoicesFactory), typeof(ChoiceAnswers), typeof(OwnOrder), typeof(OwnChoices),
        // thanks
        typeof(IncentiveBook), typeof(Platform.Waiting.Incentives), typeof(IncentiveRewards), typeof(GiveOne), typeof(GiveIncentives), typeof(IncentivesFactory),
        // notify me
        typeof(BackInStockList), typeof(BackInStockLinks), typeof(BackInStockAddresses), typeof(BackInStockWords), typeof(BackInStockMails), typeof(WaitingTemplates),
        typeof(WantToHear), typeof(CloseBackInStock), typeof(TellBackInStock), typeof(ServeBackInStock), typeof(NotifyPages), typeof(NotifyAsking), typeof(NotifyAccess), typeof(NotifyOffers),
        typeof(RequestQuery), typeof(RequestWords), typeof(RequestsFactory), typeof(OfferFactory)
    ];
}

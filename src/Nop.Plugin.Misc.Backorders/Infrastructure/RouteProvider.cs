using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Public addresses. Admin pages need none: the shop routes /Admin/{controller}/{action} itself.</summary>
public sealed class RouteProvider : BaseRouteProvider, IRouteProvider
{
    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        var routes = new PublicRoutes(endpointRouteBuilder, GetLanguageRoutePattern());

        routes.Map(RouteNames.NOTICE, "backorders/notice/{productId:int}", "BackorderMessage", "Product");
        routes.Map(RouteNames.SUMMARY, "backorders/checkout", "BackorderCheckout", "Summary");
        routes.Map(RouteNames.ACKNOWLEDGE, "backorders/acknowledge", "BackorderCheckout", "Acknowledge");
        routes.MapPage(RouteNames.ACCOUNT, "customer/backorders", "BackorderAccount", "List");
        routes.MapPage(RouteNames.UNSUBSCRIBE, UnsubscribeLinks.PATH, "BackorderUnsubscribe", "Show");
        routes.MapPage(RouteNames.UNSUBSCRIBE_CONFIRM, UnsubscribeLinks.PATH + "/confirm", "BackorderUnsubscribe", "Confirm");
        MapChoices(routes);
        MapBackInStock(routes);

        // Bookmarks of clerks: up to version 1.2 the page of discrepancies had this address.
        endpointRouteBuilder.MapControllerRoute(
            "Plugin.Misc.Backorders.FormerDiscrepancies",
            "Admin/BackorderFindings/{action=List}/{id?}",
            new { controller = "BackorderDiscrepancies", area = AreaNames.ADMIN });
    }

    private static void MapChoices(PublicRoutes routes)
    {
        routes.Map(RouteNames.ALTERNATIVES, "backorders/alternatives/{productId:int}", "BackorderAlternatives", "Product");
        routes.Map(RouteNames.CART_SEND, "backorders/cart/send/{how}", "BackorderCart", "Send");
        routes.Map(RouteNames.CART_REDUCE, "backorders/cart/reduce/{itemId:int}", "BackorderCart", "Reduce");
        routes.Map(RouteNames.CART_SWAP, "backorders/cart/swap/{itemId:int}/{productId:int}", "BackorderCart", "Swap");
        routes.Map(RouteNames.CART_TAKE, "backorders/cart/take/{productId:int}/{otherId:int}", "BackorderCart", "Take");
        routes.MapPage(RouteNames.WAITING, WaitingLinks.PATH + "{token}", "BackorderWaiting", "Order");
        routes.Map(RouteNames.CHOICE, "backorders/choice/{orderId:int}", "BackorderChoice", "Decide");
    }

    private static void MapBackInStock(PublicRoutes routes)
    {
        routes.Map(RouteNames.ASK, BackInStockLinks.PATH + "product/{productId:int}", "BackorderNotify", "Ask");
        routes.MapPage(RouteNames.LINK, BackInStockLinks.PATH + "{token}", "BackorderNotify", "Link");
        routes.MapPage(RouteNames.LIST, "customer/backorders/notify", "BackorderNotifyList", "List");
        routes.Map(RouteNames.REMOVE, "customer/backorders/notify/{id:int}", "BackorderNotifyList", "Remove");
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Web.Framework;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Public addresses. Admin pages need none: the shop routes /Admin/{controller}/{action} itself.</summary>
public class RouteProvider : BaseRouteProvider, IRouteProvider
{
    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            RouteNames.NOTICE,
            "backorders/notice/{productId:int}",
            new { controller = "BackorderMessage", action = "Product" });

        endpointRouteBuilder.MapControllerRoute(RouteNames.SUMMARY, "backorders/checkout", new { controller = "BackorderCheckout", action = "Summary" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.ACKNOWLEDGE, "backorders/acknowledge", new { controller = "BackorderCheckout", action = "Acknowledge" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.ACCOUNT, $"{GetLanguageRoutePattern()}/customer/backorders", new { controller = "BackorderAccount", action = "List" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.UNSUBSCRIBE, UnsubscribeLinks.PATH, new { controller = "BackorderUnsubscribe", action = "Show" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.UNSUBSCRIBE_CONFIRM, UnsubscribeLinks.PATH + "/confirm", new { controller = "BackorderUnsubscribe", action = "Confirm" });
        RegisterChoices(endpointRouteBuilder);

        // Bookmarks of clerks: up to version 1.2 the page of discrepancies had this address.
        endpointRouteBuilder.MapControllerRoute(
            "Plugin.Misc.Backorders.FormerDiscrepancies",
            "Admin/BackorderFindings/{action=List}/{id?}",
            new { controller = "BackorderDiscrepancies", area = AreaNames.ADMIN });
    }

    private static void RegisterChoices(IEndpointRouteBuilder routes)
    {
        routes.MapControllerRoute(RouteNames.ALTERNATIVES, "backorders/alternatives/{productId:int}", new { controller = "BackorderAlternatives", action = "Product" });
        routes.MapControllerRoute(RouteNames.CART_SEND, "backorders/cart/send/{how}", new { controller = "BackorderCart", action = "Send" });
        routes.MapControllerRoute(RouteNames.CART_REDUCE, "backorders/cart/reduce/{itemId:int}", new { controller = "BackorderCart", action = "Reduce" });
        routes.MapControllerRoute(RouteNames.CART_SWAP, "backorders/cart/swap/{itemId:int}/{productId:int}", new { controller = "BackorderCart", action = "Swap" });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Public addresses. Admin pages need none: the shop routes /Admin/{controller}/{action} itself.</summary>
public class RouteProvider : BaseRouteProvider, IRouteProvider
{
    public const string NOTICE = "Plugin.Misc.Backorders.Notice";
    public const string SUMMARY = "Plugin.Misc.Backorders.CheckoutSummary";
    public const string ACKNOWLEDGE = "Plugin.Misc.Backorders.Acknowledge";
    public const string ACCOUNT = "Plugin.Misc.Backorders.Account";
    public const string ALTERNATIVES = "Plugin.Misc.Backorders.Alternatives";
    public const string CART_SEND = "Plugin.Misc.Backorders.Cart.Send";
    public const string CART_REDUCE = "Plugin.Misc.Backorders.Cart.Reduce";
    public const string CART_SWAP = "Plugin.Misc.Backorders.Cart.Swap";
    public const string UNSUBSCRIBE = "Plugin.Misc.Backorders.Unsubscribe";
    public const string UNSUBSCRIBE_CONFIRM = "Plugin.Misc.Backorders.Unsubscribe.Confirm";

    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            NOTICE,
            "backorders/notice/{productId:int}",
            new { controller = "BackorderMessage", action = "Product" });

        endpointRouteBuilder.MapControllerRoute(SUMMARY, "backorders/checkout", new { controller = "BackorderCheckout", action = "Summary" });
        endpointRouteBuilder.MapControllerRoute(ACKNOWLEDGE, "backorders/acknowledge", new { controller = "BackorderCheckout", action = "Acknowledge" });
        endpointRouteBuilder.MapControllerRoute(ACCOUNT, $"{GetLanguageRoutePattern()}/customer/backorders", new { controller = "BackorderAccount", action = "List" });
        endpointRouteBuilder.MapControllerRoute(UNSUBSCRIBE, UnsubscribeLinks.PATH, new { controller = "BackorderUnsubscribe", action = "Show" });
        endpointRouteBuilder.MapControllerRoute(UNSUBSCRIBE_CONFIRM, UnsubscribeLinks.PATH + "/confirm", new { controller = "BackorderUnsubscribe", action = "Confirm" });
        RegisterChoices(endpointRouteBuilder);
    }

    private static void RegisterChoices(IEndpointRouteBuilder routes)
    {
        routes.MapControllerRoute(ALTERNATIVES, "backorders/alternatives/{productId:int}", new { controller = "BackorderAlternatives", action = "Product" });
        routes.MapControllerRoute(CART_SEND, "backorders/cart/send/{how}", new { controller = "BackorderCart", action = "Send" });
        routes.MapControllerRoute(CART_REDUCE, "backorders/cart/reduce/{itemId:int}", new { controller = "BackorderCart", action = "Reduce" });
        routes.MapControllerRoute(CART_SWAP, "backorders/cart/swap/{itemId:int}/{productId:int}", new { controller = "BackorderCart", action = "Swap" });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Digests;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Public addresses. Admin pages need none: the shop routes /Admin/{controller}/{action} itself.</summary>
public class RouteProvider : IRouteProvider
{
    public const string NOTICE = "Plugin.Misc.Backorders.Notice";
    public const string UNSUBSCRIBE = "Plugin.Misc.Backorders.Unsubscribe";
    public const string UNSUBSCRIBE_CONFIRM = "Plugin.Misc.Backorders.Unsubscribe.Confirm";

    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            NOTICE,
            "backorders/notice/{productId:int}",
            new { controller = "BackorderNotice", action = "Product" });

        endpointRouteBuilder.MapControllerRoute(UNSUBSCRIBE, UnsubscribeLinks.PATH, new { controller = "BackorderUnsubscribe", action = "Show" });
        endpointRouteBuilder.MapControllerRoute(UNSUBSCRIBE_CONFIRM, UnsubscribeLinks.PATH + "/confirm", new { controller = "BackorderUnsubscribe", action = "Confirm" });
    }
}

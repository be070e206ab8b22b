using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
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

    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            NOTICE,
            "backorders/notice/{productId:int}",
            new { controller = "BackorderNotice", action = "Product" });

        endpointRouteBuilder.MapControllerRoute(SUMMARY, "backorders/checkout", new { controller = "BackorderCheckout", action = "Summary" });
        endpointRouteBuilder.MapControllerRoute(ACKNOWLEDGE, "backorders/acknowledge", new { controller = "BackorderCheckout", action = "Acknowledge" });
        endpointRouteBuilder.MapControllerRoute(ACCOUNT, $"{GetLanguageRoutePattern()}/customer/backorders", new { controller = "BackorderAccount", action = "List" });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Where shoppers ask to be told when something is back.</summary>
public class BackInStockRoutes : BaseRouteProvider, IRouteProvider
{
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        var language = GetLanguageRoutePattern();

        endpointRouteBuilder.MapControllerRoute(RouteNames.ASK, BackInStockLinks.PATH + "product/{productId:int}", new { controller = "BackorderNotify", action = "Ask" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.LINK, $"{language}/{BackInStockLinks.PATH}{{token}}", new { controller = "BackorderNotify", action = "Link" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.LIST, $"{language}/customer/backorders/notify", new { controller = "BackorderNotifyList", action = "List" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.REMOVE, "customer/backorders/notify/{id:int}", new { controller = "BackorderNotifyList", action = "Remove" });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Infrastructure;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Where shoppers decide whether to wait.</summary>
public class RequestRoutes : BaseRouteProvider, IRouteProvider
{
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        var language = GetLanguageRoutePattern();

        endpointRouteBuilder.MapControllerRoute(RouteNames.WAITING, $"{language}/{WaitingLinks.PATH}{{token}}", new { controller = "BackorderWaiting", action = "Order" });
        endpointRouteBuilder.MapControllerRoute(RouteNames.CHOICE, "backorders/choice/{orderId:int}", new { controller = "BackorderChoice", action = "Decide" });
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Public addresses. Admin pages need none: the shop routes /Admin/{controller}/{action} itself.</summary>
public class RouteProvider : IRouteProvider
{
    public const string NOTICE = "Plugin.Misc.Backorders.Notice";

    /// <summary>Before the shop's routes for slugs, which would take the address for a product's name.</summary>
    public int Priority => 1;

    public void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder)
    {
        endpointRouteBuilder.MapControllerRoute(
            NOTICE,
            "backorders/notice/{productId:int}",
            new { controller = "BackorderNotice", action = "Product" });
    }
}

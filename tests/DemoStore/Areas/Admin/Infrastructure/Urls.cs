using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class Urls(LinkGenerator links, IHttpContextAccessor accessor) : INopUrlHelper
{
    public string RouteUrl(string routeName, object? values = null, string? protocol = null, string? host = null, string? fragment = null)
    {
        var anchor = fragment is null ? default : new FragmentString("#" + fragment);
        if (accessor.HttpContext is not { } context)
            return links.GetPathByName(routeName, values, fragment: anchor) ?? "";

        var url = protocol is null
            ? links.GetPathByName(context, routeName, values, fragment: anchor)
            : links.GetUriByName(context, routeName, values, protocol, host is null ? null : new HostString(host), fragment: anchor);

        return url ?? "";
    }
}

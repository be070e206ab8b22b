using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// Addresses of pages, which customers open and mails link to. Where addresses begin with a language, one without it is known,
/// too: the store sends its reader on, as it does for its own pages. A link that was mailed outlives such a setting either way.
/// </summary>
/// <param name="language">The store's pattern for the language; empty when addresses begin with none.</param>
internal sealed class PublicRoutes(IEndpointRouteBuilder routes, string language)
{
    private const string ANY_LANGUAGE = "{language:length(2)}";

    public void MapPage(string name, string path, string controller, string action)
    {
        if (language.Length == 0)
        {
            Map(name, path, controller, action);
            Map(name + ".InLanguage", $"{ANY_LANGUAGE}/{path}", controller, action);
        }
        else
        {
            Map(name, $"{language}/{path}", controller, action);
            Map(name + ".WithoutLanguage", path, controller, action);
        }
    }

    /// <summary>What scripts ask for and forms post to has no language, as the store's own.</summary>
    public void Map(string name, string path, string controller, string action)
    {
        routes.MapControllerRoute(name, path, new { controller, action });
    }
}

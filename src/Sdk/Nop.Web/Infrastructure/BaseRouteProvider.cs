namespace Nop.Web.Infrastructure;

public class BaseRouteProvider
{
    // Addresses carry no language prefix unless a shop asks for it.
    protected string GetLanguageRoutePattern()
    {
        return string.Empty;
    }
}

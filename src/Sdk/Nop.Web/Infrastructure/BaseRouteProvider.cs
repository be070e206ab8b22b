namespace Nop.Web.Infrastructure;

/// <summary>Where addresses begin with the language, the pattern of that part; the demo store has one language.</summary>
public class BaseRouteProvider
{
    protected string GetLanguageRoutePattern() => "";
}

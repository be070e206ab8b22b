using Nop.Core.Domain.Localization;
using Nop.Core.Infrastructure;

namespace Nop.Web.Infrastructure;

/// <summary>Where addresses begin with the language, the pattern of that part. Made for the working language when an address is written.</summary>
public class BaseRouteProvider
{
    protected string GetLanguageRoutePattern()
    {
        return EngineContext.Current.Resolve<LocalizationSettings>().SeoFriendlyUrlsForLanguagesEnabled ? "{language:maxlength(2):lang=}" : "";
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Localization;
using Nop.Web.Framework.Localization;

namespace Nop.Web.Framework.Mvc.Razor;

public abstract class NopRazorPage<TModel> : RazorPage<TModel>
{
    private Localizer _localizer;

    public Localizer T => _localizer ??= Localize;

    private LocalizedString Localize(string key, object[] args)
    {
        var texts = Context.RequestServices.GetRequiredService<ILocalizationService>();
        var text = texts.GetResourceAsync(key).GetAwaiter().GetResult();
        if (string.IsNullOrEmpty(text))
            return new LocalizedString(key);

        return new LocalizedString(args is { Length: > 0 } ? string.Format(CultureInfo.CurrentCulture, text, args) : text);
    }
}

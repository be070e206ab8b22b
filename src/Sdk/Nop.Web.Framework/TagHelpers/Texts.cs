using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Localization;

namespace Nop.Web.Framework.TagHelpers;

internal static class Texts
{
    public static async Task<string> TextAsync(this ViewContext view, string key, string english)
    {
        var texts = view.HttpContext.RequestServices.GetRequiredService<ILocalizationService>();
        var text = await texts.GetResourceAsync(key);

        return string.IsNullOrEmpty(text) || string.Equals(text, key, StringComparison.OrdinalIgnoreCase) ? english : text;
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>
/// The one element in which shoppers meet a backorder, on every page. Themes and tests find it by its class; units and
/// ISO dates stand in its data attributes, empty when unknown.
/// </summary>
internal static class MessageMarkup
{
    public const string CSS_CLASS = "backorder-notice";
    private const string BADGE_CLASS = "backorder-badge";

    public static IHtmlContent Render(Units? now, Units? later, Promise promise, string text)
    {
        var notice = new TagBuilder("div");
        notice.AddCssClass(CSS_CLASS);
        notice.Attributes["data-now"] = Number(now);
        notice.Attributes["data-later"] = Number(later);
        notice.Attributes["data-from"] = Iso(promise.From);
        notice.Attributes["data-to"] = Iso(promise.To);
        notice.InnerHtml.Append(text);

        return notice;
    }

    /// <summary>The small sign on a product's box.</summary>
    public static IHtmlContent RenderBadge(Promise promise, string text)
    {
        var badge = new TagBuilder("div");
        badge.AddCssClass(BADGE_CLASS);
        badge.Attributes["data-from"] = Iso(promise.From);
        badge.Attributes["data-to"] = Iso(promise.To);
        badge.InnerHtml.Append(text);

        return badge;
    }

    public static string ToText(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, HtmlEncoder.Default);

        return writer.ToString();
    }

    private static string Number(Units? units) => units?.Value.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

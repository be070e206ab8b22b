using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.TagHelpers;

internal static class RequiredMark
{
    public const string HTML = "<div class=\"input-group-btn\"><span class=\"required\" aria-hidden=\"true\">*</span></div>";

    public static IHtmlContent Around(IHtmlContent field, string isRequired)
    {
        if (!bool.TryParse(isRequired, out var required) || !required)
            return field;

        return new HtmlContentBuilder()
            .AppendHtml("<div class=\"input-group input-group-required\">")
            .AppendHtml(field)
            .AppendHtml(HTML)
            .AppendHtml("</div>");
    }
}

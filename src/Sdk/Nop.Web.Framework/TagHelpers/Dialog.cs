using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Nop.Web.Framework.TagHelpers;

/// <summary>A modal window in the markup of Bootstrap 4.</summary>
internal sealed class Dialog(string id, string title)
{
    private readonly HtmlContentBuilder _buttons = new();
    private readonly HtmlContentBuilder _body = new();

    public Dialog Says(string text, string elementId = null)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass("mb-0");
        if (elementId is not null)
            paragraph.Attributes["id"] = elementId;

        paragraph.InnerHtml.Append(text);
        _body.AppendHtml(paragraph);

        return this;
    }

    public Dialog WithClose(string text)
    {
        _buttons.AppendHtml(Button("button", "btn btn-default", text, close: true));
        return this;
    }

    public Dialog WithSubmit(string elementId, string text, string look)
    {
        var button = Button("submit", "btn " + look, text, close: false);
        button.Attributes["id"] = elementId;
        _buttons.AppendHtml(button);

        return this;
    }

    public IHtmlContent Build(Func<IHtmlContent, IHtmlContent> wrapFooter = null)
    {
        var footer = new TagBuilder("div");
        footer.AddCssClass("modal-footer");
        footer.InnerHtml.AppendHtml(_buttons);

        return new HtmlContentBuilder()
            .AppendFormat("<div id=\"{0}\" class=\"modal fade\" tabindex=\"-1\" role=\"dialog\" aria-labelledby=\"{1}\" aria-hidden=\"true\">", id, id + "-title")
            .AppendHtml("<div class=\"modal-dialog\" role=\"document\"><div class=\"modal-content\"><div class=\"modal-header\">")
            .AppendFormat("<h2 class=\"modal-title h5\" id=\"{0}\">{1}</h2>", id + "-title", title)
            .AppendHtml("<button type=\"button\" class=\"close\" data-dismiss=\"modal\" aria-label=\"Close\"><span aria-hidden=\"true\">&times;</span></button>")
            .AppendHtml("</div><div class=\"modal-body\">")
            .AppendHtml(_body)
            .AppendHtml("</div>")
            .AppendHtml(wrapFooter is null ? footer : wrapFooter(footer))
            .AppendHtml("</div></div></div>");
    }

    private static TagBuilder Button(string type, string look, string text, bool close)
    {
        var button = new TagBuilder("button");
        button.Attributes["type"] = type;
        button.AddCssClass(look);
        if (close)
            button.Attributes["data-dismiss"] = "modal";

        button.InnerHtml.Append(text);

        return button;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Infrastructure;
using Nop.Web.Framework.Models.Cms;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-card", Attributes = NAME_ATTRIBUTE_NAME)]
public class NopCardTagHelper : TagHelper
{
    private const string CARD_ICON_ATTRIBUTE_NAME = "asp-icon";
    private const string HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME = "asp-hide-block-attribute-name";
    private const string IS_ADVANCED_ATTRIBUTE_NAME = "asp-advanced";
    private const string IS_HIDE_ATTRIBUTE_NAME = "asp-hide";
    private const string NAME_ATTRIBUTE_NAME = "asp-name";
    private const string TITLE_ATTRIBUTE_NAME = "asp-title";

    private readonly IViewComponentHelper _viewComponentHelper;
    private readonly IWidgetModelFactory _widgetModelFactory;

    public NopCardTagHelper(IViewComponentHelper viewComponentHelper, IWidgetModelFactory widgetModelFactory)
    {
        _viewComponentHelper = viewComponentHelper;
        _widgetModelFactory = widgetModelFactory;
    }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(TITLE_ATTRIBUTE_NAME)]
    public string Title { get; set; }

    [HtmlAttributeName(CARD_ICON_ATTRIBUTE_NAME)]
    public string CardIconIsAdvanced { get; set; }

    [HtmlAttributeName(HIDE_BLOCK_ATTRIBUTE_NAME_ATTRIBUTE_NAME)]
    public string HideBlockAttributeName { get; set; }

    [HtmlAttributeName(IS_HIDE_ATTRIBUTE_NAME)]
    public bool IsHide { get; set; }

    [HtmlAttributeName(IS_ADVANCED_ATTRIBUTE_NAME)]
    public bool IsAdvanced { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var look = "card card-secondary card-outline" + (IsHide ? " collapsed-card" : "") + (IsAdvanced ? " advanced-setting" : "");

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", Name);
        output.Attributes.SetAttribute("class", look);
        output.Attributes.SetAttribute("data-card-name", Name);
        if (!string.IsNullOrEmpty(HideBlockAttributeName))
            output.Attributes.SetAttribute("data-hideattribute", HideBlockAttributeName);

        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml(Header())
            .AppendHtml(await WidgetsAsync(AdminWidgetZones.CardBefore))
            .AppendHtml(content)
            .AppendHtml(await WidgetsAsync(AdminWidgetZones.CardAfter)));
    }

    private IHtmlContent Header()
    {
        return new HtmlContentBuilder()
            .AppendHtml("<div class=\"card-header with-border clearfix\"><h2 class=\"card-title\">")
            .AppendHtml(string.IsNullOrEmpty(CardIconIsAdvanced) ? "" : $"<i class=\"{CardIconIsAdvanced}\" aria-hidden=\"true\"></i> ")
            .Append(Title)
            .AppendHtml("</h2><div class=\"card-tools\">")
            .AppendFormat("<button type=\"button\" class=\"btn btn-tool\" data-card-widget=\"collapse\" aria-label=\"{0}\">", "Collapse " + Title)
            .AppendFormat("<i class=\"fas {0}\" aria-hidden=\"true\"></i></button></div></div>", IsHide ? "fa-plus" : "fa-minus");
    }

    private async Task<IHtmlContent> WidgetsAsync(string zone)
    {
        ((IViewContextAware)_viewComponentHelper).Contextualize(ViewContext);
        var all = new HtmlContentBuilder();
        foreach (var widget in await _widgetModelFactory.PrepareRenderWidgetModelAsync(zone, new WidgetNopCardModel { CardName = Name }))
            all.AppendHtml(await _viewComponentHelper.InvokeAsync(widget.WidgetViewComponent, widget.WidgetViewComponentArguments));

        return all;
    }
}

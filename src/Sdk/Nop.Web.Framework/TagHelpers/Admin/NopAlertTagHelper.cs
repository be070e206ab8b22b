// behaviour
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-alert", Attributes = ALERT_NAME_ID, TagStructure = TagStructure.WithoutEndTag)]
public class NopAlertTagHelper : TagHelper
{
    protected const string ALERT_MESSAGE_NAME = "asp-alert-message";
    protected const string ALERT_NAME_ID = "asp-alert-id";

    public NopAlertTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
    }

    [HtmlAttributeName(ALERT_NAME_ID)]
    public string AlertId { get; set; }

    [HtmlAttributeName(ALERT_MESSAGE_NAME)]
    public string Message { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var window = new Dialog(AlertId + "-info", await ViewContext.TextAsync("Admin.Common.Alert", "Information"))
            .Says(Message ?? "", AlertId + "-info-text")
            .WithClose(await ViewContext.TextAsync("Admin.Common.Ok", "OK"));

        output.TagName = null;
        output.Content.SetHtmlContent(window.Build());
    }
}

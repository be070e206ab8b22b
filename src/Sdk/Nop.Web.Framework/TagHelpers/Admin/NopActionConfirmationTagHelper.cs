using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-action-confirmation", Attributes = BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopActionConfirmationTagHelper : TagHelper
{
    private const string ACTION_ATTRIBUTE_NAME = "asp-action";
    private const string ADDITIONAL_CONFIRM_TEXT = "asp-additional-confirm";
    private const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";

    public NopActionConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
    }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    // The key of a text, not the text.
    [HtmlAttributeName(ADDITIONAL_CONFIRM_TEXT)]
    public string ConfirmText { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    // The window sits where the tag stands, so its button submits the form around it under the name of the button that it guards.
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = ButtonId + "-action-confirmation";
        var window = new Dialog(id, await ViewContext.TextAsync("Admin.Common.AreYouSure", "Are you sure?"))
            .Says(ConfirmText is not null ? await ViewContext.TextAsync(ConfirmText, ConfirmText) : await ViewContext.TextAsync("Admin.Common.ConfirmAction", "Are you sure you want to perform this action?"))
            .WithClose(await ViewContext.TextAsync("Admin.Common.NoCancel", "No, cancel"))
            .WithSubmit(id + "-submit-button", await ViewContext.TextAsync("Admin.Common.Yes", "Yes"), "btn-primary");

        output.TagName = null;
        output.Content.SetHtmlContent(window.Build());
        output.PostContent.SetHtmlContent(Guard.Script(ButtonId, id));
    }
}

using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-textarea", Attributes = FOR_ATTRIBUTE_NAME)]
public class NopTextAreaTagHelper : TextAreaTagHelper
{
    private const string FOR_ATTRIBUTE_NAME = "asp-for";
    private const string REQUIRED_ATTRIBUTE_NAME = "asp-required";

    public NopTextAreaTagHelper(IHtmlGenerator generator)
        : base(generator)
    {
    }

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "textarea";
        output.TagMode = TagMode.StartTagAndEndTag;
        var own = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", own is null ? "form-control" : $"form-control {own}");

        await base.ProcessAsync(context, output);

        if (bool.TryParse(IsRequired, out var required) && required)
        {
            output.PreElement.SetHtmlContent("<div class=\"input-group input-group-required\">");
            output.PostElement.SetHtmlContent(RequiredMark.HTML + "</div>");
        }
    }
}

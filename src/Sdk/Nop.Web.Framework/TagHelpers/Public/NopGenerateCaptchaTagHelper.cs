using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Security;

namespace Nop.Web.Framework.TagHelpers.Public;

/// <summary>The demo store has no service to ask: whoever ticks the box is no machine.</summary>
[HtmlTargetElement("nop-captcha", TagStructure = TagStructure.WithoutEndTag)]
public class NopGenerateCaptchaTagHelper : TagHelper
{
    internal const string FIELD = "g-recaptcha-response";
    internal const string ANSWER = "solved";

    public NopGenerateCaptchaTagHelper(CaptchaSettings captchaSettings, IHtmlHelper htmlHelper)
    {
    }

    [HtmlAttributeName("action-name")]
    public string ActionName { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "captcha-box");
        output.Content.SetHtmlContent($"<label><input type=\"checkbox\" name=\"{FIELD}\" value=\"{ANSWER}\" /> I am not a robot</label>");

        return Task.CompletedTask;
    }
}

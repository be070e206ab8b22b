using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-editor", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopEditorTagHelper : TagHelper
{
    private const string CUSTOM_HTML_ATTRIBUTES = "html-attributes";
    private const string FOR_ATTRIBUTE_NAME = "asp-for";
    private const string POSTFIX_ATTRIBUTE_NAME = "asp-postfix";
    private const string RENDER_FORM_CONTROL_CLASS_ATTRIBUTE_NAME = "asp-render-form-control-class";
    private const string REQUIRED_ATTRIBUTE_NAME = "asp-required";
    private const string TEMPLATE_ATTRIBUTE_NAME = "asp-template";

    private readonly IHtmlHelper _htmlHelper;

    public NopEditorTagHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(TEMPLATE_ATTRIBUTE_NAME)]
    public string Template { get; set; }

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { get; set; }

    [HtmlAttributeName(RENDER_FORM_CONTROL_CLASS_ATTRIBUTE_NAME)]
    public string RenderFormControlClass { get; set; }

    [HtmlAttributeName(POSTFIX_ATTRIBUTE_NAME)]
    public string Postfix { get; set; }

    [HtmlAttributeName(CUSTOM_HTML_ATTRIBUTES)]
    public object CustomHtmlAttributes { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)_htmlHelper).Contextualize(ViewContext);
        var editor = _htmlHelper.Editor(For.Name, Template, new { htmlAttributes = Attributes(), postfix = Postfix });

        output.TagName = null;
        output.Content.SetHtmlContent(RequiredMark.Around(WithPostfix(editor), IsRequired));

        return Task.CompletedTask;
    }

    private IHtmlContent WithPostfix(IHtmlContent editor)
    {
        if (string.IsNullOrEmpty(Postfix))
            return editor;

        return new HtmlContentBuilder()
            .AppendHtml("<div class=\"input-group\">")
            .AppendHtml(editor)
            .AppendFormat("<div class=\"input-group-append\"><span class=\"input-group-text\">{0}</span></div></div>", Postfix);
    }

    private IDictionary<string, object> Attributes()
    {
        var attributes = HtmlHelper.AnonymousObjectToHtmlAttributes(CustomHtmlAttributes);
        var isCheckBox = For.ModelExplorer.ModelType == typeof(bool);
        var look = isCheckBox ? "check-box" : RenderFormControlClass == "false" ? "" : "form-control";
        attributes["class"] = attributes.TryGetValue("class", out var own) ? $"{look} {own}" : look;

        return attributes;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Services.Localization;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-label", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopLabelTagHelper : TagHelper
{
    private const string DISPLAY_HINT_ATTRIBUTE_NAME = "asp-display-hint";
    private const string FOR_ATTRIBUTE_NAME = "asp-for";

    private readonly ILocalizationService _localizationService;
    private readonly IWorkContext _workContext;

    public NopLabelTagHelper(IHtmlGenerator generator, ILocalizationService localizationService, IWorkContext workContext)
    {
        Generator = generator;
        _localizationService = localizationService;
        _workContext = workContext;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(DISPLAY_HINT_ATTRIBUTE_NAME)]
    public bool DisplayHint { get; set; } = true;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    protected IHtmlGenerator Generator { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var label = Generator.GenerateLabel(ViewContext, For.ModelExplorer, For.Name, labelText: null, htmlAttributes: new { @class = "col-form-label" });

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "label-wrapper");
        output.Content.SetHtmlContent(new HtmlContentBuilder().AppendHtml(label).AppendHtml(await HintAsync()));
    }

    private async Task<IHtmlContent> HintAsync()
    {
        var key = (For.Metadata as DefaultModelMetadata)?.Attributes.Attributes.OfType<NopResourceDisplayNameAttribute>().FirstOrDefault()?.ResourceKey;
        if (!DisplayHint || key is null)
            return HtmlString.Empty;

        var language = await _workContext.GetWorkingLanguageAsync();
        var hint = await _localizationService.GetResourceAsync(key + ".Hint", language.Id, logIfNotFound: false, returnEmptyIfNotFound: true);
        if (string.IsNullOrEmpty(hint))
            return HtmlString.Empty;

        return new HtmlContentBuilder()
            .AppendFormat("<span class=\"ico-help\" data-toggle=\"tooltip\" role=\"img\" title=\"{0}\" aria-label=\"{0}\">", hint)
            .AppendHtml("<i class=\"fas fa-question-circle\" aria-hidden=\"true\"></i></span>");
    }
}

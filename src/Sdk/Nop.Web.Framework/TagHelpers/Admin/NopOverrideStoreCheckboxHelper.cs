using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-override-store-checkbox", Attributes = FOR_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopOverrideStoreCheckboxHelper : TagHelper
{
    private const string FOR_ATTRIBUTE_NAME = "asp-for";
    private const string INPUT_2_ATTRIBUTE_NAME = "asp-input2";
    private const string INPUT_ATTRIBUTE_NAME = "asp-input";
    private const string PARENT_CONTAINER_ATTRIBUTE_NAME = "asp-parent-container";
    private const string STORE_SCOPE_ATTRIBUTE_NAME = "asp-store-scope";

    private readonly IHtmlHelper _htmlHelper;

    public NopOverrideStoreCheckboxHelper(IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(INPUT_ATTRIBUTE_NAME)]
    public ModelExpression Input { get; set; }

    [HtmlAttributeName(INPUT_2_ATTRIBUTE_NAME)]
    public ModelExpression Input2 { get; set; }

    [HtmlAttributeName(STORE_SCOPE_ATTRIBUTE_NAME)]
    public int StoreScope { get; set; }

    [HtmlAttributeName(PARENT_CONTAINER_ATTRIBUTE_NAME)]
    public string ParentContainer { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        // Only a single store overrides; the settings of all stores are what it overrides.
        if (StoreScope == 0)
            return;

        ((IViewContextAware)_htmlHelper).Contextualize(ViewContext);
        var title = await ViewContext.TextAsync("Admin.Configuration.Settings.StoreScope.CheckAll", "Override for this store");
        var box = _htmlHelper.CheckBox(For.Name, For.Model as bool?, new Dictionary<string, object>
        {
            ["class"] = "multi-store-override-option",
            ["data-for-input-selector"] = Selector(),
            ["title"] = title,
            ["aria-label"] = title,
        });

        output.Content.SetHtmlContent(new HtmlContentBuilder()
            .AppendHtml("<div class=\"multi-store-override\">")
            .AppendHtml(box)
            .AppendHtml("</div>"));
    }

    private string Selector()
    {
        var inputs = new[] { Input, Input2 }.Where(input => input is not null).Select(input => "#" + Id(input));
        var parent = string.IsNullOrEmpty(ParentContainer) ? [] : new[] { $"#{ParentContainer} :input" };

        return string.Join(", ", inputs.Concat(parent));
    }

    private string Id(ModelExpression input)
    {
        return TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(input.Name), "_");
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core.Domain.Common;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-select", TagStructure = TagStructure.WithoutEndTag)]
public class NopSelectTagHelper : TagHelper
{
    private const string FOR_ATTRIBUTE_NAME = "asp-for";
    private const string ITEMS_ATTRIBUTE_NAME = "asp-items";
    private const string MULTIPLE_ATTRIBUTE_NAME = "asp-multiple";
    private const string NAME_ATTRIBUTE_NAME = "asp-for-name";
    private const string REQUIRED_ATTRIBUTE_NAME = "asp-required";

    private readonly IHtmlHelper _htmlHelper;

    public NopSelectTagHelper(AdminAreaSettings adminAreaSettings, IHtmlHelper htmlHelper)
    {
        _htmlHelper = htmlHelper;
    }

    [HtmlAttributeName(FOR_ATTRIBUTE_NAME)]
    public ModelExpression For { get; set; }

    [HtmlAttributeName(NAME_ATTRIBUTE_NAME)]
    public string Name { get; set; }

    [HtmlAttributeName(ITEMS_ATTRIBUTE_NAME)]
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    [HtmlAttributeName(MULTIPLE_ATTRIBUTE_NAME)]
    public string IsMultiple { get; set; }

    [HtmlAttributeName(REQUIRED_ATTRIBUTE_NAME)]
    public string IsRequired { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((IViewContextAware)_htmlHelper).Contextualize(ViewContext);
        var name = For?.Name ?? Name;
        var attributes = context.AllAttributes
            .Where(attribute => !attribute.Name.StartsWith("asp-", StringComparison.Ordinal))
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value);
        attributes["class"] = attributes.TryGetValue("class", out var own) ? $"form-control {own}" : "form-control";

        var select = bool.TryParse(IsMultiple, out var multiple) && multiple
            ? _htmlHelper.ListBox(name, Items, attributes)
            : _htmlHelper.DropDownList(name, Items, optionLabel: null, attributes);

        output.TagName = null;
        output.Content.SetHtmlContent(RequiredMark.Around(select, IsRequired));

        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Web.Framework.TagHelpers.Admin;

[HtmlTargetElement("nop-delete-confirmation", Attributes = MODEL_ID_ATTRIBUTE_NAME + "," + BUTTON_ID_ATTRIBUTE_NAME, TagStructure = TagStructure.WithoutEndTag)]
public class NopDeleteConfirmationTagHelper : TagHelper
{
    private const string ACTION_ATTRIBUTE_NAME = "asp-action";
    private const string BUTTON_ID_ATTRIBUTE_NAME = "asp-button-id";
    private const string MODEL_ID_ATTRIBUTE_NAME = "asp-model-id";

    public NopDeleteConfirmationTagHelper(IHtmlGenerator generator, IHtmlHelper htmlHelper)
    {
        Generator = generator;
    }

    [HtmlAttributeName(MODEL_ID_ATTRIBUTE_NAME)]
    public string ModelId { get; set; }

    [HtmlAttributeName(BUTTON_ID_ATTRIBUTE_NAME)]
    public string ButtonId { get; set; }

    [HtmlAttributeName(ACTION_ATTRIBUTE_NAME)]
    public string Action { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; }

    protected IHtmlGenerator Generator { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = string.IsNullOrEmpty(Action) ? "Delete" : Action;
        var id = $"{ViewContext.ViewData.ModelMetadata.ModelType.Name}-{action}-confirmation".ToLowerInvariant();
        var window = new Dialog(id, await ViewContext.TextAsync("Admin.Common.AreYouSure", "Are you sure?"))
            .Says(await ViewContext.TextAsync("Admin.Common.DeleteConfirmation", "Are you sure you want to delete this item?"))
            .WithClose(await ViewContext.TextAsync("Admin.Common.NoCancel", "No, cancel"))
            .WithSubmit(id + "-submit-button", await ViewContext.TextAsync("Admin.Common.Delete", "Delete"), "btn-danger");

        output.TagName = null;
        output.Content.SetHtmlContent(window.Build(footer => InForm(footer, action)));
        output.PostContent.SetHtmlContent(Guard.Script(ButtonId, id));
    }

    private TagBuilder InForm(IHtmlContent footer, string action)
    {
        var urls = ViewContext.HttpContext.RequestServices.GetRequiredService<IUrlHelperFactory>().GetUrlHelper(ViewContext);
        var form = new TagBuilder("form");
        form.Attributes["method"] = "post";
        form.Attributes["action"] = urls.Action(action, new { id = ModelId });
        form.InnerHtml.AppendHtml(Generator.GenerateAntiforgery(ViewContext)).AppendHtml(footer);

        return form;
    }
}

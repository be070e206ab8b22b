using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace Nop.Web.Framework.TagHelpers.Shared;

[HtmlTargetElement(SCRIPT_TAG_NAME, Attributes = LOCATION_ATTRIBUTE_NAME)]
public class NopScriptTagHelper : UrlResolutionTagHelper
{
    private const string LOCATION_ATTRIBUTE_NAME = "asp-location";
    private const string SCRIPT_TAG_NAME = "script";
    private const string SRC_ATTRIBUTE_NAME = "src";

    private readonly INopHtmlHelper _nopHtmlHelper;

    public NopScriptTagHelper(AppSettings appSettings, HtmlEncoder htmlEncoder, INopAssetHelper bundleHelper,
        INopHtmlHelper nopHtmlHelper, IUrlHelperFactory urlHelperFactory, IWebHelper webHelper, IWebHostEnvironment webHostEnvironment)
        : base(urlHelperFactory, htmlEncoder)
    {
        _nopHtmlHelper = nopHtmlHelper;
    }

    [HtmlAttributeName(SRC_ATTRIBUTE_NAME)]
    public string Src { get; set; }

    [HtmlAttributeName(LOCATION_ATTRIBUTE_NAME)]
    public ResourceLocation Location { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.IsNullOrEmpty(Src))
        {
            _nopHtmlHelper.AppendScriptParts(Location, Src);
            output.SuppressOutput();
            return;
        }

        if (Location is not (ResourceLocation.Footer or ResourceLocation.Head))
            return;

        var script = (await output.GetChildContentAsync()).GetContent();
        _nopHtmlHelper.AddInlineScriptParts(Location, $"<script>{script}</script>");
        output.SuppressOutput();
    }
}

using Microsoft.AspNetCore.Html;

namespace Nop.Web.Framework.UI;

public interface INopHtmlHelper
{
    void AddInlineScriptParts(ResourceLocation location, string script);
    void AddTitleParts(string part);
    void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false);
    void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false);
    IHtmlContent GenerateCssFiles();
    IHtmlContent GenerateInlineScripts(ResourceLocation location);
    IHtmlContent GenerateScripts(ResourceLocation location);
    Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "");
    string GetActiveMenuItemSystemName();
    void SetActiveMenuItemSystemName(string systemName);
}

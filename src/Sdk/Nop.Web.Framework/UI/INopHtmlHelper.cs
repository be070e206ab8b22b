namespace Nop.Web.Framework.UI;

public interface INopHtmlHelper
{
    void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false);
    void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false);
    void AddTitleParts(string part);
    void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false);
    void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false);
    string GetActiveMenuItemSystemName();
    void SetActiveMenuItemSystemName(string systemName);
}

using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Web.Framework.UI;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Collects during a request what views want in the head and at the foot of the page.</summary>
public sealed class PageParts(IStoreContext stores) : INopHtmlHelper
{
    private readonly List<string> _titles = [];
    private readonly List<string> _styles = [];
    private readonly List<(ResourceLocation Place, string Source)> _scripts = [];
    private readonly List<(ResourceLocation Place, string Script)> _inline = [];
    private string _activeMenuItem = "";

    // A view is rendered before its layout, so what is added later belongs further up.
    public void AddTitleParts(string part) => _titles.Add(part);

    public void AppendTitleParts(string part) => _titles.Insert(0, part);

    public void AddCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => _styles.Add(src);

    public void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => _styles.Insert(0, src);

    public void AddScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) =>
        _scripts.Add((location, src));

    public void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) =>
        _scripts.Insert(0, (location, src));

    public void AddInlineScriptParts(ResourceLocation location, string script) => _inline.Add((location, script));

    public void AppendInlineScriptParts(ResourceLocation location, string script) => _inline.Insert(0, (location, script));

    public void SetActiveMenuItemSystemName(string systemName) => _activeMenuItem = systemName;

    public string GetActiveMenuItemSystemName() => _activeMenuItem;

    public async Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "")
    {
        var parts = _titles.Prepend(part).Where(title => !string.IsNullOrEmpty(title)).ToList();
        if (addDefaultTitle)
            parts.Add((await stores.GetCurrentStoreAsync()).Name);

        return new HtmlString(HtmlEncoder.Default.Encode(string.Join(" · ", parts)));
    }

    public IHtmlContent GenerateCssFiles()
    {
        return Lines(_styles.Distinct().Select(source => $"<link rel=\"stylesheet\" href=\"{Address(source)}\" />"));
    }

    public IHtmlContent GenerateScripts(ResourceLocation location)
    {
        return Lines(_scripts.Where(script => script.Place == location).Select(script => script.Source).Distinct()
            .Select(source => $"<script src=\"{Address(source)}\"></script>"));
    }

    public IHtmlContent GenerateInlineScripts(ResourceLocation location)
    {
        return Lines(_inline.Where(script => script.Place == location).Select(script => script.Script).Distinct());
    }

    private static string Address(string source) => HtmlEncoder.Default.Encode(source.TrimStart('~'));

    private static HtmlString Lines(IEnumerable<string> lines) => new(string.Join('\n', lines));
}

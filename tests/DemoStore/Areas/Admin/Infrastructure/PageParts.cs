using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Web.Framework.UI;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Collects during a request what views want in the head and at the foot of the page.</summary>
public sealed class PageParts(IStoreContext stores) : INopHtmlHelper
{
    private readonly List<string> _styles = [];
    private readonly List<(ResourceLocation Place, string Source)> _scripts = [];
    private readonly List<(ResourceLocation Place, string Script)> _inline = [];
    private readonly List<string> _titles = [];
    private string _activeMenuItem = "";

    // A view is rendered before its layout, and a widget before the view around it: what comes later belongs further up.
    public void AppendCssFileParts(string src, string debugSrc = "", bool excludeFromBundle = false) => _styles.Insert(0, src);

    public void AppendScriptParts(ResourceLocation location, string src, string debugSrc = "", bool excludeFromBundle = false) =>
        _scripts.Insert(0, (location, src));

    public void AddTitleParts(string part) => _titles.Add(part);

    public void AddInlineScriptParts(ResourceLocation location, string script) => _inline.Add((location, script));

    public void SetActiveMenuItemSystemName(string systemName) => _activeMenuItem = systemName;

    public string GetActiveMenuItemSystemName() => _activeMenuItem;

    public async Task<IHtmlContent> GenerateTitleAsync(bool addDefaultTitle = true, string part = "")
    {
        var store = addDefaultTitle ? (await stores.GetCurrentStoreAsync()).Name : "";
        var parts = _titles.AsEnumerable().Reverse().Append(part).Append(store).Where(title => !string.IsNullOrEmpty(title));

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

using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>What each figure of a backorder was before an entry of its history, and is after it.</summary>
internal sealed class RunningFigures
{
    private readonly Dictionary<string, int> _figures = [];

    /// <returns>"3 → 1"; empty when nothing moves.</returns>
    public string Move(string figure, int delta) => delta == 0 ? "" : Become(figure, _figures.GetValueOrDefault(figure) + delta);

    public string Become(string figure, int next)
    {
        var before = _figures.GetValueOrDefault(figure);
        _figures[figure] = next;

        return string.Create(CultureInfo.CurrentCulture, $"{before} → {next}");
    }
}

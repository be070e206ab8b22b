namespace Nop.Plugin.Misc.Backorders.Domain.Requests;

/// <summary>How many decimals the money of a currency has.</summary>
public static class CurrencyDecimals
{
    private const int USUAL = 2;

    // ISO 4217: the few that do not have two.
    private static readonly Dictionary<string, int> _others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BIF"] = 0,
        ["CLP"] = 0,
        ["DJF"] = 0,
        ["GNF"] = 0,
        ["ISK"] = 0,
        ["JPY"] = 0,
        ["KMF"] = 0,
        ["KRW"] = 0,
        ["PYG"] = 0,
        ["RWF"] = 0,
        ["UGX"] = 0,
        ["VND"] = 0,
        ["VUV"] = 0,
        ["XAF"] = 0,
        ["XOF"] = 0,
        ["XPF"] = 0,
        ["BHD"] = 3,
        ["IQD"] = 3,
        ["JOD"] = 3,
        ["KWD"] = 3,
        ["LYD"] = 3,
        ["OMR"] = 3,
        ["TND"] = 3
    };

    public static int Of(string? code) => code is null ? USUAL : _others.GetValueOrDefault(code, USUAL);

    public static decimal Round(decimal amount, int decimals) => Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
}

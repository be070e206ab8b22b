namespace DemoStore.Seed.Pictures;

/// <summary>Flat drawings of the shop's goods in a few colours.</summary>
internal static class Drawing
{
    private sealed record Tint(string Ground, string Main, string Dark, string Light);

    private static readonly Dictionary<string, Tint> _tints = new()
    {
        ["green"] = new("#e8f0e6", "#5c8a5a", "#3d6340", "#a9c9a3"),
        ["blue"] = new("#e6eef4", "#4a7fa5", "#2f587a", "#a6c5da"),
        ["orange"] = new("#f7ecdf", "#d98a45", "#a9622a", "#f0c493"),
        ["red"] = new("#f6e6e3", "#c25b4e", "#8f3c34", "#e6aba2"),
        ["yellow"] = new("#f8f2dc", "#e0b33f", "#a87f1e", "#f3dc98"),
        ["grey"] = new("#ebedef", "#6f7b86", "#474f57", "#b9c1c8"),
        ["brown"] = new("#f1e9e1", "#9a6f4a", "#6b4a2f", "#d2b394"),
    };

    public static string Of(string name)
    {
        var split = name.LastIndexOf('-');
        var kind = split < 0 ? name : name[..split];
        var tint = _tints.GetValueOrDefault(split < 0 ? "" : name[(split + 1)..]) ?? _tints["grey"];
        var shapes = Shapes.Of(kind).Replace("MAIN", tint.Main, StringComparison.Ordinal)
            .Replace("DARK", tint.Dark, StringComparison.Ordinal)
            .Replace("LIGHT", tint.Light, StringComparison.Ordinal);

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img">
            <rect width="400" height="400" fill="{tint.Ground}"/>
            <ellipse cx="200" cy="326" rx="128" ry="14" fill="#000" opacity=".07"/>
            {shapes}
            </svg>
            """;
    }
}

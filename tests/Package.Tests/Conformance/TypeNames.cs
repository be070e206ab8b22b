using System.Globalization;
using System.Text.RegularExpressions;

namespace Package.Tests.Conformance;

/// <summary>Takes written type names apart.</summary>
internal static partial class TypeNames
{
    /// <summary>The name without its type arguments, as a type is listed.</summary>
    public static string Open(string name)
    {
        var start = name.IndexOf('<', StringComparison.Ordinal);

        return start < 0 ? name : name[..start];
    }

    public static string[] Arguments(string name)
    {
        var start = name.IndexOf('<', StringComparison.Ordinal);
        if (start < 0)
            return [];

        var arguments = new List<string>();
        var depth = 0;
        var from = start + 1;

        for (var at = start; at < name.Length; at++)
        {
            depth += name[at] switch { '<' => 1, '>' => -1, _ => 0 };

            if (depth == 0 || (depth == 1 && name[at] == ','))
            {
                arguments.Add(name[from..at]);
                from = at + 1;
            }

            if (depth == 0)
                break;
        }

        return [.. arguments];
    }

    /// <summary>Puts the arguments of a constructed type in place of !0, !1 and so on. Those of methods (!!0) stay.</summary>
    public static string Close(string text, string[] arguments)
    {
        return arguments.Length == 0
            ? text
            : TypeParameter().Replace(text, match =>
            {
                var index = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

                return index < arguments.Length ? arguments[index] : match.Value;
            });
    }

    [GeneratedRegex(@"(?<!!)!(\d+)")]
    private static partial Regex TypeParameter();
}

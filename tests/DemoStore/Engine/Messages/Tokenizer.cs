using System.Net;
using System.Text.RegularExpressions;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

/// <summary>Puts values where a template says %Key%; keeps or drops what stands between "%if (condition)" and "endif%".</summary>
public sealed partial class Tokenizer : ITokenizer
{
    public string Replace(string template, IEnumerable<Token> tokens, bool htmlEncode)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(template);

        var values = tokens.GroupBy(token => token.Key).ToDictionary(group => group.Key, group => group.First());
        var kept = Conditional().Replace(template, match => Condition.Holds(Written(match.Groups["condition"].Value, values)) ? match.Groups["text"].Value : "");

        return Key().Replace(kept, match => values.TryGetValue(match.Groups[1].Value, out var token) ? Text(token, htmlEncode) : match.Value);
    }

    /// <summary>Texts stand in quotation marks, everything else as it is. One that has such a mark in it breaks its condition.</summary>
    private static string Written(string condition, Dictionary<string, Token> values) => Key().Replace(condition, match =>
        values.TryGetValue(match.Groups[1].Value, out var token) ? token.Value is null or string ? $"\"{token.Value}\"" : $"{token.Value}" : match.Value);

    private static string Text(Token token, bool htmlEncode)
    {
        var text = token.Value?.ToString() ?? "";

        return htmlEncode && !token.NeverHtmlEncoded ? WebUtility.HtmlEncode(text) : text;
    }

    [GeneratedRegex(@"%([\w.]+(?:\(s\))?)%")]
    private static partial Regex Key();

    [GeneratedRegex(@"%if\s*\((?<condition>(?>[^()]+|(?<open>\()|(?<-open>\)))*(?(open)(?!)))\)\s*(?<text>.*?)endif%", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Conditional();
}

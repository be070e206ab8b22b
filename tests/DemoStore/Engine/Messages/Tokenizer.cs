using System.Net;
using System.Text.RegularExpressions;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

/// <summary>Puts values where a template says %Key%; keeps or drops what stands between "%if (Key) ...  endif%".</summary>
public sealed partial class Tokenizer : ITokenizer
{
    public string Replace(string template, IEnumerable<Token> tokens, bool htmlEncode)
    {
        var values = tokens.GroupBy(token => token.Key).ToDictionary(group => group.Key, group => group.Last());
        var kept = Condition().Replace(template ?? "", match => Holds(match.Groups["key"].Value, values) ? match.Groups["text"].Value : "");

        return Key().Replace(kept, match => values.TryGetValue(match.Groups[1].Value, out var token) ? Text(token, htmlEncode) : match.Value);
    }

    private static bool Holds(string key, Dictionary<string, Token> values)
    {
        var wanted = !key.StartsWith('!');
        var value = values.GetValueOrDefault(key.Trim('!', '%', ' '))?.Value?.ToString() ?? "";

        return wanted == (value.Length > 0 && !value.Equals("false", StringComparison.OrdinalIgnoreCase));
    }

    private static string Text(Token token, bool htmlEncode)
    {
        var text = token.Value?.ToString() ?? "";

        return htmlEncode && !token.NeverHtmlEncoded ? WebUtility.HtmlEncode(text) : text;
    }

    [GeneratedRegex(@"%([\w.()]+)%")]
    private static partial Regex Key();

    [GeneratedRegex(@"%if\s*\((?<key>.*?)\)(?<text>.*?)endif%", RegexOptions.Singleline)]
    private static partial Regex Condition();
}

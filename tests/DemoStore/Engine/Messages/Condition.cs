using System.Text.RegularExpressions;

namespace DemoStore.Engine.Messages;

/// <summary>
/// The conditions of templates: True, False, texts and numbers, compared by == and !=, joined by &amp;&amp; and ||, turned
/// round by !. What cannot be read does not hold, as in the platform.
/// </summary>
public sealed partial class Condition
{
    private readonly List<string> _words;
    private int _next;

    private Condition(List<string> words) => _words = words;

    public static bool Holds(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        if (string.Concat(words) != Blank().Replace(text, match => match.Groups["text"].Value))
            return false;

        var condition = new Condition(words);

        return condition.Any() is true && condition._next == words.Count;
    }

    private bool? Any()
    {
        var holds = All();
        while (Take("||"))
            holds = All() is { } more ? holds | more : null;

        return holds;
    }

    private bool? All()
    {
        var holds = One();
        while (Take("&&"))
            holds = One() is { } more ? holds & more : null;

        return holds;
    }

    private bool? One()
    {
        if (Take("!"))
            return !One();

        if (Take("("))
        {
            var holds = Any();

            return Take(")") ? holds : null;
        }

        var left = Next();
        if (Take("=="))
            return left is not null && left == Next();
        if (Take("!="))
            return left is not null && left != Next();

        return bool.TryParse(left, out var value) ? value : null;
    }

    private bool Take(string word)
    {
        if (_next >= _words.Count || _words[_next] != word)
            return false;

        _next++;

        return true;
    }

    private string? Next() => _next < _words.Count ? _words[_next++] : null;

    [GeneratedRegex("\"[^\"]*\"|==|!=|&&|\\|\\||[!()]|[\\w.,-]+")]
    private static partial Regex Word();

    // Blanks count within texts only.
    [GeneratedRegex("(?<text>\"[^\"]*\")|\\s+")]
    private static partial Regex Blank();
}

using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Store.Tests.Running;

namespace Store.Tests.Paths;

/// <summary>What the shop says is there, and what the plugin says waits, at one moment.</summary>
public sealed partial class Books
{
    private const int PAGE = 500;

    private readonly Dictionary<string, int> _available = [];
    private readonly List<Row> _backorders = [];

    public static async Task<Books> OpenAsync(Hand hand)
    {
        var books = new Books();
        var page = await hand.Browser.OpenAsync("/Admin/Outside");

        foreach (var option in page.QuerySelectorAll("#stock option"))
            books._available[option.GetAttribute("value")!] = int.Parse(Last().Match(option.TextContent).Groups[1].Value, CultureInfo.InvariantCulture);

        for (var start = 0; start == books._backorders.Count; start += PAGE)
        {
            var answer = await hand.Browser.AskAsync(
                "/Admin/Backorders/List", ("draw", "1"), ("start", Hand.Text(start)), ("length", Hand.Text(PAGE)), ("SearchStatusId", "0"));
            books._backorders.AddRange(answer.GetProperty("Data").EnumerateArray().Select(row => new Row(row)));
        }

        return books;
    }

    /// <summary>What there is of these goods, who waits for them and what could still be given to them.</summary>
    public string Of(Walk walk, int? available)
    {
        var rows = _backorders.Where(row => row.ProductId == walk.StockProduct || row.ProductId == walk.Product || walk.Others.Contains(row.ProductId))
            .OrderBy(row => row.OrderItemId)
            .ThenBy(row => row.Id)
            .ToList();
        walk.Available = _available.GetValueOrDefault(walk.StockKey);

        return Text(
            available is null ? null : walk.Available,
            rows.Sum(row => row.Books.Item1),
            rows.Select(row => $"{walk.NameOf(row.OrderItemId) ?? "another"} {row.Books.Item1}/{row.Books.Item2}/{row.Books.Item3}/{row.Books.Item4}/{row.Books.Item5}"));
    }

    public static string Of(Step step) =>
        Text(step.Available, step.Backorders.Sum(text => int.Parse(Waiting().Match(text).Groups[1].Value, CultureInfo.InvariantCulture)), step.Backorders);

    /// <summary>What can be given is never more than is there beyond what was sold (law 2).</summary>
    private static string Text(int? available, int waiting, IEnumerable<string> backorders)
    {
        var stock = available is { } number ? $"available {number}, grantable {Math.Max(0, number + waiting)}" : "not counted";

        return string.Join("; ", backorders.Prepend(stock));
    }

    [GeneratedRegex(@"\((-?\d+)\)\s*$")]
    private static partial Regex Last();

    [GeneratedRegex(@" (\d+)/")]
    private static partial Regex Waiting();
}

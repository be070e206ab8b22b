using System.Globalization;
using System.Reflection;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;

namespace Domain.Tests.Alternatives;

/// <summary>
/// A shop made by hand with a person's judgement of what could be taken instead of what: <c>Judged/products.txt</c> and
/// <c>Judged/judged.txt</c>.
/// </summary>
internal sealed class JudgedProducts
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<int, Dictionary<int, bool>> _judged = [];

    private JudgedProducts()
    {
        foreach (var cells in Rows("products.txt"))
            Products.Add(Number(cells[0]), Read(cells));

        foreach (var cells in Rows("judged.txt"))
            _judged[Number(cells[0])] = Numbers(cells[1]).Select(id => (id, Yes: true))
                .Concat(Numbers(cells[2]).Select(id => (id, Yes: false)))
                .ToDictionary(one => one.id, one => one.Yes);
    }

    public static JudgedProducts All { get; } = new();

    public SortedDictionary<int, Traits> Products { get; } = [];

    public IReadOnlyCollection<(int Wanted, int Other, bool Yes)> Pairs =>
        [.. _judged.SelectMany(wanted => wanted.Value.Select(other => (wanted.Key, other.Key, other.Value)))];

    /// <returns>Null when nobody judged the pair.</returns>
    public bool? WouldTake(int wanted, int other) =>
        _judged.TryGetValue(wanted, out var others) && others.TryGetValue(other, out var yes) ? yes : null;

    private Traits Read(string[] cells)
    {
        var paths = List(cells[2], ',').Select(path => List(path, '>')).ToList();
        var options = List(cells[4], ',').ToList();

        return new(
            decimal.Parse(cells[3], CultureInfo.InvariantCulture),
            [.. paths.Where(path => path.Length > 1).Select(path => Id(string.Join('>', path)))],
            [.. paths.Where(path => path.Length > 2).Select(path => Id(string.Join('>', path[..^1])))],
            [.. options.Select(option => Id(option.Split(':')[0]))],
            [.. options.Select(Id)],
            [.. List(cells[5], ',').Select(choice => Id($"choice {choice}"))],
            NameWords.Of(cells[1], [cells[6]]));
    }

    private int Id(string name)
    {
        _numbers.TryAdd(name, _numbers.Count + 1);

        return _numbers[name];
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);

        return
        [
            .. reader.ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(line => ($"{line} | | |").Split('|').Select(cell => cell.Trim()).ToArray())
        ];
    }

    private static string[] List(string text, char between) =>
        text.Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static IEnumerable<int> Numbers(string text) => List(text, ' ').Select(Number);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

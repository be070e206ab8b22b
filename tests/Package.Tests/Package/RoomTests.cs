using System.Reflection.Metadata;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>Floors know only the floors below, rooms of a floor know each other in one direction, and all floors name their rooms alike.</summary>
public sealed class RoomTests
{
    private const int MOST_FILES = 15;

    private static readonly string[] _rooms =
    [
        "Ledger", "Stock", "Capture", "Allocation", "Promises", "Supply", "Discrepancies", "Notifications", "Alternatives", "Cart",
        "Requests", "BackInStock", "Incentives", "Jobs", "Quotes", "Limits", "Releasing", "Replenishment", "Analytics", "Compliance"
    ];

    // Data is the door to the database; Configuration is the settings page; Shared is what several pages of the back office need.
    private static readonly Dictionary<string, string[]> _besides = new()
    {
        ["src/Nop.Plugin.Misc.Backorders.Domain"] = [],
        ["src/Nop.Plugin.Misc.Backorders/Platform"] = ["Data"],
        ["src/Nop.Plugin.Misc.Backorders/UseCases"] = [],
        ["src/Nop.Plugin.Misc.Backorders/Web/Admin"] = ["Configuration", "Shared"],
        ["src/Nop.Plugin.Misc.Backorders/Web/Public"] = [],
        ["Views/Admin"] = ["Configuration", "Shared"],
        ["Views/Public"] = []
    };

    private static readonly Dictionary<string, int> _floors = new()
    {
        ["Domain"] = 0,
        ["Platform"] = 1,
        ["UseCases"] = 2,
        ["Web"] = 3,
        ["Events"] = 3,
        ["Infrastructure"] = 4
    };

    [Fact]
    public void Every_floor_names_its_rooms_alike()
    {
        var strangers =
            from floor in _besides
            from folder in Directory.GetDirectories(Repository.At(floor.Key)).Select(Path.GetFileName)
            where folder is not ("bin" or "obj") && !_rooms.Contains(folder) && !floor.Value.Contains(folder)
            select $"{floor.Key}/{folder}";

        Found.None(strangers);
    }

    [Fact]
    public void No_room_is_crowded()
    {
        string[] floors = ["src/Nop.Plugin.Misc.Backorders.Domain", "src/Nop.Plugin.Misc.Backorders", "Views", "Content"];
        var crowded =
            from file in floors.SelectMany(floor => Repository.Files(floor))
            group file by Path.GetDirectoryName(file) into folder
            where folder.Count() > MOST_FILES
            select $"{Repository.Relative(folder.Key!)}: {folder.Count()} files";

        Found.None(crowded);
    }

    [Fact]
    public void No_floor_knows_a_floor_above()
    {
        var upwards =
            from use in Uses()
            where IsAbove(Floor(use.To), Floor(use.From))
            select $"{use.From} uses {use.To}";

        Found.None(upwards);
    }

    [Fact]
    public void Rooms_of_a_floor_know_each_other_in_one_direction_only()
    {
        var known = Uses()
            .Where(use => Floor(use.From) == Floor(use.To) && Floor(use.From) is not (null or "Events" or "Infrastructure"))
            .Select(use => (From: Room(use.From), To: Room(use.To), Why: $"{use.From} uses {use.To}"))
            .Where(use => use.From != use.To)
            .ToList();
        var next = known.ToLookup(use => use.From, use => use.To);

        Found.None(known.Where(use => Reaches(next, use.To, use.From)).Select(use => $"{use.From} -> {use.To}: {use.Why}"));
    }

    [Fact]
    public void No_two_types_have_one_short_name()
    {
        var twice = Assemblies()
            .SelectMany(assembly => TopLevel(assembly).ToList())
            .GroupBy(name => name[(name.LastIndexOf('.') + 1)..])
            .Where(names => names.Distinct().Count() > 1)
            .Select(names => string.Join(", ", names.Distinct()));

        Found.None(twice);
    }

    private static IEnumerable<CompiledAssembly> Assemblies() => [new(Repository.DomainDll), new(Repository.PluginDll)];

    private static IEnumerable<string> TopLevel(CompiledAssembly assembly)
    {
        using (assembly)
        {
            return [.. assembly.Reader.TypeDefinitions.Where(handle => !assembly.Reader.GetTypeDefinition(handle).IsNested).Select(handle => assembly.Reader.NameOf(handle)).Where(IsOurs)];
        }
    }

    private static bool IsOurs(string name) => name.StartsWith($"{Repository.PLUGIN}.", StringComparison.Ordinal);

    private static IReadOnlyList<(string From, string To)> Uses()
    {
        var uses = new List<(string From, string To)>();
        foreach (var assembly in Assemblies())
        {
            using (assembly)
            {
                foreach (var handle in assembly.Reader.TypeDefinitions)
                {
                    var from = assembly.Reader.NameOf(handle);
                    uses.AddRange(TypeUses.Of(assembly, assembly.Reader.GetTypeDefinition(handle)).Where(IsOurs).Select(to => (from, to)));
                }
            }
        }

        return [.. uses.Where(use => IsOurs(use.From)).Distinct()];
    }

    private static bool Reaches(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var room))
        {
            if (room == to)
                return true;

            if (seen.Add(room))
            {
                foreach (var one in next[room])
                    open.Push(one);
            }
        }

        return false;
    }

    // Nobody calls what starts things by itself.
    private static bool IsAbove(string? floor, string? other) =>
        floor is not null && other is not null && floor != other && (_floors[floor] > _floors[other] || floor == "Events");

    /// <summary>Null for what stands at the root and is known to all: constants, settings, names.</summary>
    private static string? Floor(string type)
    {
        var first = type[(Repository.PLUGIN.Length + 1)..].Split('.')[0];

        return _floors.ContainsKey(first) ? first : null;
    }

    // Web has two wings, each with its own rooms.
    private static string Room(string type)
    {
        var parts = type[(Repository.PLUGIN.Length + 1)..].Split('.')[..^1];

        return string.Join('.', parts.Take(parts[0] == "Web" ? 3 : 2));
    }
}

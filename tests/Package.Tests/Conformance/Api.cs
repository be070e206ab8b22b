using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>All that the platform offers, read from signature lists or from its assemblies.</summary>
internal sealed class Api
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _assemblies = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ApiType> Types => _types.Values;

    /// <summary>The names of the listed assemblies, each with the line that identifies it.</summary>
    public IReadOnlyDictionary<string, string> Assemblies => _assemblies;

    public static Api Of(IEnumerable<string> lines)
    {
        var api = new Api();
        var assembly = "";
        ApiType? type = null;

        foreach (var line in lines)
        {
            switch (line[..1])
            {
                case "A":
                    assembly = line[2..line.IndexOf(',', StringComparison.Ordinal)];
                    api._assemblies[assembly] = line;
                    break;
                case "T":
                    type = ApiType.Parse(line, assembly);
                    api._types[type.Name] = type;
                    break;
                default:
                    var member = ApiMember.Parse(line[1..]);
                    type!.Members[member.Key] = member;
                    break;
            }
        }

        return api;
    }

    public static IEnumerable<string> Lines(IEnumerable<string> dlls)
    {
        foreach (var dll in dlls)
        {
            using var assembly = new CompiledAssembly(dll);
            foreach (var line in ApiLister.Lines(assembly))
                yield return line;
        }
    }

    public bool KnowsAssembly(string name) => _assemblies.ContainsKey(name);

    /// <summary>By its name with or without type arguments.</summary>
    public ApiType? Find(string name) => _types.GetValueOrDefault(TypeNames.Open(name));

    /// <summary>Whether a call of this member of this type finds it there or in what it inherits.</summary>
    public bool Has(ApiType type, string key)
    {
        if (type.Members.ContainsKey(key))
            return true;

        // Constructors are not inherited.
        if (key.StartsWith("M .ctor", StringComparison.Ordinal))
            return false;

        return Parents(type).Any(parent => Find(parent) is { } found && (HasClosed(found, key, parent) || Has(found, key)));
    }

    /// <summary>The members of a type and of all that it derives from, nearest first, with type arguments filled in.</summary>
    public IEnumerable<(string Key, ApiMember Member)> Inherited(string name)
    {
        for (var current = name; Find(current) is { } type; current = TypeNames.Close(type.Base, TypeNames.Arguments(current)))
        {
            foreach (var member in type.Members.Values)
                yield return (TypeNames.Close(member.Key, TypeNames.Arguments(current)), member);
        }
    }

    /// <summary>Every interface of a type, also through its interfaces and base classes.</summary>
    public IEnumerable<string> AllInterfaces(ApiType type)
    {
        foreach (var one in type.Interfaces)
        {
            yield return one;

            foreach (var further in AllInterfacesOf(one))
                yield return further;
        }

        foreach (var further in AllInterfacesOf(type.Base))
            yield return further;
    }

    public bool DerivesFrom(ApiType type, string parent)
    {
        for (ApiType? current = type; current is not null; current = Find(current.Base))
        {
            if (current.Base == parent)
                return true;
        }

        return false;
    }

    private IEnumerable<string> AllInterfacesOf(string name)
    {
        return Find(name) is { } type
            ? AllInterfaces(type).Select(one => TypeNames.Close(one, TypeNames.Arguments(name)))
            : [];
    }

    private static IEnumerable<string> Parents(ApiType type) => type.IsInterface ? type.Interfaces : [type.Base];

    private static bool HasClosed(ApiType type, string key, string constructed)
    {
        var arguments = TypeNames.Arguments(constructed);

        return type.Members.Keys.Any(member => TypeNames.Close(member, arguments) == key);
    }
}

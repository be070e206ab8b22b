using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>
/// A class that leaves out a member of a platform interface does not load in the shop, and an override of nothing is never called.
/// </summary>
internal static class ImplementationCheck
{
    private static readonly HashSet<string> _ofEveryObject =
    [
        "M ToString():System.String",
        "M Equals(System.Object):System.Boolean",
        "M GetHashCode():System.Int32",
        "M Finalize():System.Void"
    ];

    public static IEnumerable<string> Problems(CompiledAssembly assembly, Api api)
    {
        return OwnType.ClassesOf(assembly).SelectMany(type => Problems(type, api));
    }

    private static IEnumerable<string> Problems(OwnType type, Api api)
    {
        var inherited = api.Inherited(type.ForeignBase).ToList();

        return MissingOfInterfaces(type, api, [.. inherited.Select(member => member.Key)])
            .Concat(type.IsAbstract ? [] : MissingOfBase(type, inherited))
            .Concat(OverridesOfNothing(type, api, inherited));
    }

    private static IEnumerable<string> MissingOfInterfaces(OwnType type, Api api, HashSet<string> inherited)
    {
        var wanted = type.Interfaces
            .Concat(type.Interfaces.SelectMany(name => api.Find(name) is { } found
                ? api.AllInterfaces(found).Select(one => TypeNames.Close(one, TypeNames.Arguments(name)))
                : []))
            .Distinct();

        foreach (var name in wanted)
        {
            foreach (var member in api.Find(name)?.Members.Values.Where(member => member.IsAbstract) ?? [])
            {
                var key = TypeNames.Close(member.Key, TypeNames.Arguments(name));

                if (!type.Methods.Contains(key) && !inherited.Contains(key) && !type.Explicit.Contains($"{name}::{member.Key}"))
                    yield return $"{type.Name} lacks {name} :: {key}";
            }
        }
    }

    private static IEnumerable<string> MissingOfBase(OwnType type, List<(string Key, ApiMember Member)> inherited)
    {
        return inherited
            .DistinctBy(member => member.Key)
            .Where(member => member.Member.IsAbstract && !IsRecordCopy(member.Key) && !type.Methods.Contains(member.Key))
            .Where(member => !type.Explicit.Any(one => one.EndsWith($"::{member.Key}", StringComparison.Ordinal)))
            .Select(member => $"{type.Name} does not override the abstract {member.Key}");
    }

    private static IEnumerable<string> OverridesOfNothing(OwnType type, Api api, List<(string Key, ApiMember Member)> inherited)
    {
        // Bases outside of the platform (MVC) are not listed, so nothing can be said about overrides of theirs.
        if (inherited.Count == 0 || EndsOutside(type.ForeignBase, api))
            return [];

        var virtuals = inherited.Where(member => member.Member.IsVirtual).Select(member => member.Key).ToHashSet(StringComparer.Ordinal);

        return type.Overrides
            .Where(key => !virtuals.Contains(key) && !_ofEveryObject.Contains(key))
            .Select(key => $"{type.Name} overrides nothing with {key}");
    }

    private static bool EndsOutside(string name, Api api)
    {
        while (api.Find(name) is { } type)
            name = type.Base;

        return name != "System.Object";
    }

    private static bool IsRecordCopy(string key) => key.Contains("<Clone>$", StringComparison.Ordinal);
}

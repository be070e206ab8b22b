using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>
/// Cuts the signatures of the platform to what this repository needs of them: the types that are declared in src/Sdk or
/// named by what ships and by the views, with all their members, and whatever these derive from.
/// </summary>
internal static class SignatureCut
{
    /// <summary>The lines of one list for each assembly, by the name of its file.</summary>
    public static SortedDictionary<string, string> Of(Api full)
    {
        var needed = Needed(full);
        var lists = new SortedDictionary<string, string>(StringComparer.Ordinal);

        foreach (var (assembly, identity) in full.Assemblies)
        {
            var types = full.Types.Where(type => type.Assembly == assembly && needed.Contains(type.Name)).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();

            if (types.Count > 0)
                lists[$"{assembly}.txt"] = string.Concat(types.SelectMany(Lines).Prepend(identity).Select(line => line + "\n"));
        }

        return lists;
    }

    private static IEnumerable<string> Lines(ApiType type)
    {
        return type.Members.Values.Select(member => " " + member.Line).Order(StringComparer.Ordinal).Prepend(type.Line);
    }

    private static HashSet<string> Needed(Api full)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Api.Of(Api.Lines(Repository.SdkDlls)).Types.Select(type => type.Name).Concat(Used()));

        while (open.TryPop(out var name))
        {
            if (full.Find(name) is not { } type || !needed.Add(type.Name))
                continue;

            foreach (var parent in type.Interfaces.Append(type.Base))
                open.Push(parent);
        }

        return needed;
    }

    private static IEnumerable<string> Used()
    {
        foreach (var dll in new[] { Repository.PluginDll, Repository.ViewsDll })
        {
            using var assembly = new CompiledAssembly(dll);

            foreach (var reference in PlatformReferences.Of(assembly))
                yield return reference.Type;
        }
    }
}

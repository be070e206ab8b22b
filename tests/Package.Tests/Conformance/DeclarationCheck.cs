using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>
/// Our declarations of the platform against the platform. Constants, enum values and defaults are copied into the plugin
/// when it is compiled, so they must be right here: nothing in the plugin shows them any more.
/// </summary>
internal static class DeclarationCheck
{
    public static IEnumerable<string> Problems(CompiledAssembly declarations, Api api)
    {
        return Api.Of(ApiLister.Lines(declarations)).Types.SelectMany(declared => Problems(declared, api));
    }

    private static IEnumerable<string> Problems(ApiType declared, Api api)
    {
        if (api.Find(declared.Name) is not { } real || real.Assembly != declared.Assembly)
            return [$"{declared.Assembly} has no type {declared.Name}"];

        return TypeProblems(declared, real, api).Concat(declared.Members.Values.Select(member => MemberProblem(declared, member, real)).OfType<string>());
    }

    private static IEnumerable<string> TypeProblems(ApiType declared, ApiType real, Api api)
    {
        if (declared.Kind != real.Kind)
            yield return $"{declared.Name} is declared {declared.Kind}, but is {real.Kind}";

        if (declared.Base != real.Base && !api.DerivesFrom(real, declared.Base))
            yield return $"{declared.Name} is declared to derive from {declared.Base}, but derives from {real.Base}";

        foreach (var one in declared.Interfaces.Except(api.AllInterfaces(real)))
            yield return $"{declared.Name} does not implement {one}";

        if (declared.Constraints != real.Constraints)
            yield return $"{declared.Name} is declared with constraints '{declared.Constraints}', but has '{real.Constraints}'";
    }

    private static string? MemberProblem(ApiType declared, ApiMember member, ApiType real)
    {
        if (!real.Members.TryGetValue(member.Key, out var found))
            return $"{declared.Name} has no {member.Key}";

        return found.Comparable == member.Comparable ? null : $"{declared.Name} is declared '{member.Line}', but has '{found.Line}'";
    }
}

using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>Whatever compiled code takes from the platform must be there, in the assembly it is taken from.</summary>
internal static class ReferenceCheck
{
    public static IEnumerable<string> Problems(CompiledAssembly assembly, Api api)
    {
        return PlatformReferences.Of(assembly).Select(reference => Problem(reference, api)).OfType<string>().Distinct();
    }

    private static string? Problem(PlatformReference reference, Api api)
    {
        if (!api.KnowsAssembly(reference.Assembly))
            return $"unknown assembly {reference.Assembly}, for {reference.Type}";

        if (api.Find(reference.Type) is not { } type)
            return $"no such type: {reference.Type} of {reference.Assembly}";

        if (type.Assembly != reference.Assembly)
            return $"{reference.Type} is in {type.Assembly}, not in {reference.Assembly}";

        return reference.Member is null || api.Has(type, reference.Member)
            ? null
            : $"no such member: {reference.Type} :: {reference.Member}";
    }
}

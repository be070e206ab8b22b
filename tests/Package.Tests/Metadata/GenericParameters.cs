using System.Reflection;
using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

internal static class GenericParameters
{
    // Set by newer compilers for "allows ref struct"; it does not change who may call.
    private const GenericParameterAttributes ALLOW_BY_REF_LIKE = (GenericParameterAttributes)0x20;

    /// <summary>The constraints of each parameter that has any.</summary>
    public static string Text(CompiledAssembly assembly, GenericParameterHandleCollection parameters)
    {
        return string.Concat(parameters.Select(handle => Text(assembly, assembly.Reader.GetGenericParameter(handle))));
    }

    private static string Text(CompiledAssembly assembly, GenericParameter parameter)
    {
        var types = parameter.GetConstraints()
            .Select(handle => assembly.TypeName(assembly.Reader.GetGenericParameterConstraint(handle).Type))
            .Order(StringComparer.Ordinal)
            .ToList();
        var attributes = parameter.Attributes & ~ALLOW_BY_REF_LIKE;

        if (types.Count == 0 && attributes == GenericParameterAttributes.None)
            return "";

        var marks = attributes == GenericParameterAttributes.None ? "" : attributes.ToString().Replace(", ", "|", StringComparison.Ordinal) + " ";

        return $" where {parameter.Index}: {marks}{string.Join(",", types)}";
    }
}

using System.Reflection.Metadata;
using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>A use of the platform by compiled code.</summary>
/// <param name="Member">Null when only the type is named.</param>
internal sealed record PlatformReference(string Assembly, string Type, string? Member);

internal static class PlatformReferences
{
    public static bool IsPlatform(string? assembly)
    {
        return assembly is not null
            && !assembly.StartsWith(Repository.PLUGIN, StringComparison.Ordinal)
            && (assembly.StartsWith("Nop.", StringComparison.Ordinal) || assembly.StartsWith("FluentMigrator", StringComparison.Ordinal) || assembly == "linq2db");
    }

    public static IEnumerable<PlatformReference> Of(CompiledAssembly assembly)
    {
        var reader = assembly.Reader;

        foreach (var handle in reader.TypeReferences)
        {
            if (reader.AssemblyOf(handle) is { } name && IsPlatform(name))
                yield return new(name, reader.NameOf(handle), null);
        }

        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (Root(reader, member.Parent) is { } type && reader.AssemblyOf(type) is { } name && IsPlatform(name))
                yield return new(name, reader.NameOf(type), Key(assembly, member));
        }
    }

    private static string Key(CompiledAssembly assembly, MemberReference member)
    {
        if (member.GetKind() == MemberReferenceKind.Field)
            return $"F {assembly.Reader.GetString(member.Name)}:{member.DecodeFieldSignature(SignatureNames.Instance, assembly)}";

        var isStatic = !member.DecodeMethodSignature(SignatureNames.Instance, assembly).Header.IsInstance;

        return $"M {(isStatic ? "static " : "")}{assembly.MethodText(member)}";
    }

    /// <summary>The type that a member is taken from, without type arguments; null when it is no foreign type.</summary>
    private static TypeReferenceHandle? Root(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeReference)
            return (TypeReferenceHandle)parent;

        if (parent.Kind != HandleKind.TypeSpecification)
            return null;

        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;

        blob.ReadSignatureTypeCode();

        return Root(reader, blob.ReadTypeHandle());
    }
}

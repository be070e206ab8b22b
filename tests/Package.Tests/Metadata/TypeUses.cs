using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

/// <summary>The types that a type names: in its base, signatures, attributes and method bodies.</summary>
internal static class TypeUses
{
    private static readonly char[] _separators = ['<', '>', ',', '(', ')', ':', '&', '*', '[', ']', ' '];

    public static IEnumerable<string> Of(CompiledAssembly assembly, TypeDefinition type)
    {
        var written = new List<string>();

        if (!type.BaseType.IsNil)
            written.Add(assembly.TypeName(type.BaseType));

        written.AddRange(type.GetInterfaceImplementations().Select(one => assembly.TypeName(assembly.Reader.GetInterfaceImplementation(one).Interface)));
        written.AddRange(assembly.AttributeTypes(type.GetCustomAttributes()));
        written.AddRange(type.GetFields().Select(assembly.Reader.GetFieldDefinition).Select(field => field.DecodeSignature(SignatureNames.Instance, assembly)));

        foreach (var method in type.GetMethods().Select(assembly.Reader.GetMethodDefinition))
            written.AddRange(Of(assembly, method));

        return written.SelectMany(text => text.Split(_separators, StringSplitOptions.RemoveEmptyEntries)).Distinct();
    }

    private static IEnumerable<string> Of(CompiledAssembly assembly, MethodDefinition method)
    {
        var called = Tokens.In(assembly, method).Select(handle => Owner(assembly.Reader, handle)).OfType<EntityHandle>().Select(assembly.TypeName);

        return called.Concat(assembly.AttributeTypes(method.GetCustomAttributes())).Append(assembly.MethodText(method));
    }

    private static EntityHandle? Owner(MetadataReader reader, EntityHandle member) => member.Kind switch
    {
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)member).Parent,
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)member).GetDeclaringType(),
        HandleKind.FieldDefinition => reader.GetFieldDefinition((FieldDefinitionHandle)member).GetDeclaringType(),
        _ => null
    };
}

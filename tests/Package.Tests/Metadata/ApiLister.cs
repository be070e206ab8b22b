using System.Reflection;
using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

/// <summary>Lists what an assembly offers to others, a type or a member on each line, in the form of the signature lists.</summary>
internal static class ApiLister
{
    public static IEnumerable<string> Lines(CompiledAssembly assembly)
    {
        yield return $"A {assembly.Identity.FullName}";

        foreach (var handle in assembly.Reader.TypeDefinitions.OrderBy(assembly.Reader.NameOf, StringComparer.Ordinal))
        {
            var type = assembly.Reader.GetTypeDefinition(handle);
            if (!IsVisible(assembly.Reader, type))
                continue;

            yield return TypeLine(assembly, handle, type);

            foreach (var line in MemberLines.Of(assembly, type).Order(StringComparer.Ordinal))
                yield return line;
        }
    }

    private static string TypeLine(CompiledAssembly assembly, TypeDefinitionHandle handle, TypeDefinition type)
    {
        var parent = type.BaseType.IsNil ? "-" : assembly.TypeName(type.BaseType);
        var interfaces = type.GetInterfaceImplementations()
            .Select(one => assembly.TypeName(assembly.Reader.GetInterfaceImplementation(one).Interface))
            .Order(StringComparer.Ordinal);

        return $"T {assembly.Reader.NameOf(handle)} {Kind(type.Attributes, parent)} : {parent} [{string.Join("; ", interfaces)}]"
            + GenericParameters.Text(assembly, type.GetGenericParameters());
    }

    private static string Kind(TypeAttributes attributes, string parent)
    {
        if (attributes.HasFlag(TypeAttributes.Interface))
            return "interface";

        return (parent, attributes.HasFlag(TypeAttributes.Abstract), attributes.HasFlag(TypeAttributes.Sealed)) switch
        {
            ("System.Enum", _, _) => "enum",
            ("System.ValueType", _, _) => "struct",
            ("System.MulticastDelegate", _, _) => "delegate",
            (_, true, true) => "static",
            (_, true, false) => "abstract",
            (_, false, true) => "sealed",
            _ => "class"
        };
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            IsVisible(reader, reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false
    };
}

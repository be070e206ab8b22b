using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

internal static class Names
{
    public static string NameOf(this MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var outer = type.GetDeclaringType();

        return outer.IsNil
            ? Full(reader.GetString(type.Namespace), reader.GetString(type.Name))
            : $"{reader.NameOf(outer)}+{reader.GetString(type.Name)}";
    }

    public static string NameOf(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);

        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{reader.NameOf((TypeReferenceHandle)type.ResolutionScope)}+{reader.GetString(type.Name)}"
            : Full(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    /// <summary>The assembly that a type is taken from; null when it is this one.</summary>
    public static string? AssemblyOf(this MetadataReader reader, TypeReferenceHandle handle)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;

        return scope.Kind switch
        {
            HandleKind.AssemblyReference => reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => reader.AssemblyOf((TypeReferenceHandle)scope),
            _ => null
        };
    }

    private static string Full(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}

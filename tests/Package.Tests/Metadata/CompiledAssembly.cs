using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Package.Tests.Metadata;

/// <summary>A compiled assembly, read without loading it.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader _file;

    public CompiledAssembly(byte[] content)
    {
        _file = new(new MemoryStream(content));
        Reader = _file.GetMetadataReader();
        Identity = Reader.GetAssemblyDefinition().GetAssemblyName();
    }

    public CompiledAssembly(string path) : this(File.ReadAllBytes(path))
    {
    }

    public MetadataReader Reader { get; }

    public AssemblyName Identity { get; }

    public string Name => Identity.Name!;

    public IEnumerable<AssemblyName> References => Reader.AssemblyReferences.Select(handle => Reader.GetAssemblyReference(handle).GetAssemblyName());

    public string TypeName(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Reader.NameOf((TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Reader.NameOf((TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => Reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(SignatureNames.Instance, this),
        _ => "?"
    };

    public MethodBodyBlock Body(MethodDefinition method) => _file.GetMethodBody(method.RelativeVirtualAddress);

    public string MethodText(MethodDefinition method)
    {
        return SignatureNames.Method(Reader.GetString(method.Name), method.DecodeSignature(SignatureNames.Instance, this));
    }

    public string MethodText(MemberReference method)
    {
        return SignatureNames.Method(Reader.GetString(method.Name), method.DecodeMethodSignature(SignatureNames.Instance, this));
    }

    public IEnumerable<string> AttributeTypes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
        {
            var constructor = Reader.GetCustomAttribute(handle).Constructor;

            yield return constructor.Kind == HandleKind.MemberReference
                ? TypeName(Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
                : Reader.NameOf(Reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
        }
    }

    /// <summary>The first argument of an attribute of the assembly that takes one text.</summary>
    public string? AssemblyAttribute(string attributeType)
    {
        foreach (var handle in Reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = Reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference
                || TypeName(Reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) != attributeType)
                continue;

            var value = Reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();

            return value.ReadSerializedString();
        }

        return null;
    }

    public void Dispose() => _file.Dispose();
}

using System.Reflection;
using System.Reflection.Metadata;
using Package.Tests.Metadata;

namespace Package.Tests.Conformance;

/// <summary>A class of ours with what it and its own base classes bring along.</summary>
internal sealed class OwnType
{
    private readonly CompiledAssembly _assembly;

    public OwnType(CompiledAssembly assembly, TypeDefinitionHandle handle)
    {
        _assembly = assembly;
        Name = assembly.Reader.NameOf(handle);
        IsAbstract = assembly.Reader.GetTypeDefinition(handle).Attributes.HasFlag(TypeAttributes.Abstract);
        Read(handle);
    }

    public string Name { get; }

    public bool IsAbstract { get; }

    /// <summary>The first base class that is not ours.</summary>
    public string ForeignBase { get; private set; } = "";

    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods of the class itself that are meant to override one of a base class.</summary>
    public List<string> Overrides { get; } = [];

    public HashSet<string> Interfaces { get; } = new(StringComparer.Ordinal);

    /// <summary>Explicitly implemented members: type, two colons, key.</summary>
    public HashSet<string> Explicit { get; } = new(StringComparer.Ordinal);

    public static IEnumerable<OwnType> ClassesOf(CompiledAssembly assembly)
    {
        return assembly.Reader.TypeDefinitions
            .Where(handle => !assembly.Reader.GetTypeDefinition(handle).BaseType.IsNil)
            .Select(handle => new OwnType(assembly, handle));
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = _assembly.Reader.GetTypeDefinition(handle);
        ReadMembers(type, isItself: true);

        while (type.BaseType.Kind == HandleKind.TypeDefinition)
        {
            type = _assembly.Reader.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
            ReadMembers(type, isItself: false);
        }

        if (!type.BaseType.IsNil)
            ForeignBase = _assembly.TypeName(type.BaseType);
    }

    private void ReadMembers(TypeDefinition type, bool isItself)
    {
        foreach (var method in type.GetMethods().Select(_assembly.Reader.GetMethodDefinition))
        {
            var isStatic = method.Attributes.HasFlag(MethodAttributes.Static);
            var key = $"M {(isStatic ? "static " : "")}{_assembly.MethodText(method)}";
            var isKnown = !Methods.Add(key);

            if (isItself && method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.NewSlot))
                Overrides.Add(key);
            else if (!isItself && isKnown)
                Overrides.Remove(key);
        }

        foreach (var one in type.GetInterfaceImplementations())
            Interfaces.Add(_assembly.TypeName(_assembly.Reader.GetInterfaceImplementation(one).Interface));

        foreach (var declaration in type.GetMethodImplementations().Select(one => _assembly.Reader.GetMethodImplementation(one).MethodDeclaration))
        {
            if (declaration.Kind != HandleKind.MemberReference)
                continue;

            var member = _assembly.Reader.GetMemberReference((MemberReferenceHandle)declaration);
            Explicit.Add($"{_assembly.TypeName(member.Parent)}::M {_assembly.MethodText(member)}");
        }
    }
}

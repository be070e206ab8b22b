using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Package.Tests.Conformance;
using Package.Tests.Metadata;

namespace Package.Tests.Sdk;

/// <summary>Which declared types and members some compiled code names.</summary>
internal sealed class MemberUses(Api declared)
{
    private readonly HashSet<(string Type, string Key)> _members = [];
    private readonly HashSet<string> _types = [];

    public bool OfType(string name) => _types.Contains(name);

    public bool OfMember(ApiType type, string key) => _members.Contains((type.Name, key));

    public void Read(CompiledAssembly assembly)
    {
        foreach (var reference in PlatformReferences.Of(assembly))
        {
            _types.Add(reference.Type);

            if (reference.Member is not null && declared.Find(reference.Type) is { } type)
                Mark(type, reference.Member);
        }

        if (PlatformReferences.IsPlatform(assembly.Name))
            ReadOwn(assembly);
        else
            ReadImplementations(assembly);
    }

    /// <summary>What the demo store gives behaviour to is declared for a reason: somebody may call it.</summary>
    private void ReadImplementations(CompiledAssembly assembly)
    {
        foreach (var type in OwnType.ClassesOf(assembly))
        {
            foreach (var one in type.Interfaces.Select(declared.Find).OfType<ApiType>().SelectMany(found => Ancestors(found).Prepend(found)))
            {
                foreach (var key in one.Members.Keys)
                    _members.Add((one.Name, key));
            }

            if (declared.Find(type.ForeignBase) is { } parent)
            {
                foreach (var key in type.Overrides)
                    Mark(parent, key);
            }
        }
    }

    /// <summary>What a declaration assembly uses of itself: bases and signatures of its types, calls in its bodies.</summary>
    private void ReadOwn(CompiledAssembly assembly)
    {
        foreach (var handle in assembly.Reader.TypeDefinitions)
        {
            var name = assembly.Reader.NameOf(handle);
            var type = assembly.Reader.GetTypeDefinition(handle);

            foreach (var used in TypeUses.Of(assembly, type).Where(used => used != name))
                _types.Add(used);

            foreach (var method in type.GetMethods().Select(assembly.Reader.GetMethodDefinition))
                ReadBody(assembly, method);
        }
    }

    private void ReadBody(CompiledAssembly assembly, MethodDefinition method)
    {
        foreach (var handle in Tokens.In(assembly, method).Where(handle => handle.Kind == HandleKind.MethodDefinition))
        {
            var called = assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)handle);
            var isStatic = called.Attributes.HasFlag(System.Reflection.MethodAttributes.Static);

            if (declared.Find(assembly.Reader.NameOf(called.GetDeclaringType())) is { } type)
                Mark(type, $"M {(isStatic ? "static " : "")}{assembly.MethodText(called)}");
        }
    }

    /// <summary>A call may name a derived type; the member is marked where it is declared.</summary>
    private void Mark(ApiType type, string key)
    {
        foreach (var ancestor in Ancestors(type).Prepend(type))
        {
            foreach (var (name, _) in ancestor.Members.Where(member => Same(member.Key, key)))
                _members.Add((ancestor.Name, name));
        }
    }

    private IEnumerable<ApiType> Ancestors(ApiType type)
    {
        foreach (var name in type.Interfaces.Append(type.Base))
        {
            if (declared.Find(name) is not { } parent)
                continue;

            yield return parent;

            foreach (var further in Ancestors(parent))
                yield return further;
        }
    }

    // Type arguments are written out in one and as !0 in the other, so names and numbers of parameters must do.
    private static bool Same(string one, string other)
    {
        return one == other || (Shape(one) == Shape(other) && (one.Contains('!', StringComparison.Ordinal) || other.Contains('!', StringComparison.Ordinal)));
    }

    private static string Shape(string key) => key.Split('(')[0];
}

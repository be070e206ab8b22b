using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Package.Tests.Metadata;

namespace Package.Tests.Package;

/// <summary>That a type of ours names another type: in a signature, a base, an attribute or a method body.</summary>
internal sealed record NamespaceUse(string User, string Used);

internal static class NamespaceUses
{
    public static IEnumerable<NamespaceUse> Of(CompiledAssembly assembly)
    {
        var reader = assembly.Reader;

        return reader.TypeDefinitions.SelectMany(handle => UsedBy(assembly, reader.GetTypeDefinition(handle)).Select(used => new NamespaceUse(reader.NameOf(handle), used)));
    }

    private static IEnumerable<string> UsedBy(CompiledAssembly assembly, TypeDefinition type)
    {
        var written = new List<string>();

        if (!type.BaseType.IsNil)
            written.Add(assembly.TypeName(type.BaseType));

        written.AddRange(type.GetInterfaceImplementations().Select(one => assembly.TypeName(assembly.Reader.GetInterfaceImplementation(one).Interface)));
        written.AddRange(assembly.AttributeTypes(type.GetCustomAttributes()));
        written.AddRange(type.GetFields().Select(assembly.Reader.GetFieldDefinition).Select(field => field.DecodeSignature(SignatureNames.Instance, assembly)));

        foreach (var method in type.GetMethods().Select(assembly.Reader.GetMethodDefinition))
        {
            written.Add(assembly.MethodText(method));
            written.AddRange(assembly.AttributeTypes(method.GetCustomAttributes()));
            written.AddRange(Called(assembly, method));
        }

        return written.SelectMany(TypesIn).Distinct();
    }

    /// <summary>Types whose members the body calls.</summary>
    private static IEnumerable<string> Called(CompiledAssembly assembly, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
            yield break;

        var body = assembly.Body(method).GetILContent();

        for (var at = 0; at + 4 <= body.Length; at++)
        {
            // Reading each position as a token finds every call; what is no token of these tables is skipped.
            var token = BitConverter.ToInt32(body.AsSpan(at, 4));
            var row = token & 0xFFFFFF;

            if (token >> 24 == (int)TableIndex.MemberRef && row > 0 && row <= assembly.Reader.GetTableRowCount(TableIndex.MemberRef) && IsCall(body, at))
                yield return assembly.TypeName(assembly.Reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row)).Parent);
        }
    }

    private static bool IsCall(System.Collections.Immutable.ImmutableArray<byte> body, int at)
    {
        return at > 0 && body[at - 1] is (byte)ILOpCode.Call or (byte)ILOpCode.Callvirt or (byte)ILOpCode.Newobj;
    }

    private static IEnumerable<string> TypesIn(string written)
    {
        return written.Split(['<', '>', ',', '(', ')', ':', '&', '*', '[', ']', ' '], StringSplitOptions.RemoveEmptyEntries);
    }
}

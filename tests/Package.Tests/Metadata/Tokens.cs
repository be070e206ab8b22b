using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Package.Tests.Metadata;

/// <summary>The members that a method body names.</summary>
internal static class Tokens
{
    private static readonly HashSet<ILOpCode> _naming =
    [
        ILOpCode.Call, ILOpCode.Callvirt, ILOpCode.Newobj, ILOpCode.Ldfld, ILOpCode.Stfld, ILOpCode.Ldsfld, ILOpCode.Stsfld, ILOpCode.Ldtoken
    ];

    /// <summary>
    /// Every position is read as if an instruction began there, which finds all that is named and now and then something that is not:
    /// good enough for "uses", not for "uses only".
    /// </summary>
    public static IEnumerable<EntityHandle> In(CompiledAssembly assembly, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
            yield break;

        var body = assembly.Body(method).GetILContent();

        for (var at = 1; at + 4 <= body.Length; at++)
        {
            if (IsNaming(body, at) && Handle(assembly.Reader, BitConverter.ToInt32(body.AsSpan(at, 4))) is { } handle)
                yield return handle;
        }
    }

    private static bool IsNaming(ImmutableArray<byte> body, int at)
    {
        var isFunctionPointer = at > 1 && body[at - 2] == 0xFE && body[at - 1] is 0x06 or 0x07;

        return isFunctionPointer || _naming.Contains((ILOpCode)body[at - 1]);
    }

    private static EntityHandle? Handle(MetadataReader reader, int token)
    {
        var table = (TableIndex)(token >> 24);
        var row = token & 0xFFFFFF;

        if (table is not (TableIndex.MethodDef or TableIndex.MemberRef or TableIndex.MethodSpec or TableIndex.Field) || row == 0 || row > reader.GetTableRowCount(table))
            return null;

        var handle = MetadataTokens.EntityHandle(token);

        return handle.Kind == HandleKind.MethodSpecification ? reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method : handle;
    }
}

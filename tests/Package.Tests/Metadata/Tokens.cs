using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Package.Tests.Metadata;

/// <summary>The members that a method body names.</summary>
internal static class Tokens
{
    private static readonly Dictionary<short, OperandType> _operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value, code => code.OperandType);

    public static IEnumerable<EntityHandle> In(CompiledAssembly assembly, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
            yield break;

        var body = assembly.Body(method).GetILContent().ToArray();

        for (var at = 0; at < body.Length;)
        {
            var operand = Operand(body, ref at);
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok && Handle(assembly.Reader, BitConverter.ToInt32(body, at)) is { } handle)
                yield return handle;

            at += Length(operand, body, at);
        }
    }

    // Codes that begin with FE have a second byte.
    private static OperandType Operand(byte[] body, ref int at)
    {
        var code = body[at] == 0xFE ? (short)((0xFE << 8) | body[at + 1]) : body[at];
        at += body[at] == 0xFE ? 2 : 1;

        return _operands[code];
    }

    private static int Length(OperandType operand, byte[] body, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
        _ => 4
    };

    private static EntityHandle? Handle(MetadataReader reader, int token)
    {
        var table = (TableIndex)(token >> 24);
        if (table is not (TableIndex.MethodDef or TableIndex.MemberRef or TableIndex.MethodSpec or TableIndex.Field))
            return null;

        var handle = MetadataTokens.EntityHandle(token);

        return handle.Kind == HandleKind.MethodSpecification ? reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method : handle;
    }
}

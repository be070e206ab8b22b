using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

/// <summary>Lists the public and protected members of a type.</summary>
internal static class MemberLines
{
    public static IEnumerable<string> Of(CompiledAssembly assembly, TypeDefinition type)
    {
        var fields = type.GetFields().Select(assembly.Reader.GetFieldDefinition).Where(IsVisible).Select(field => FieldLine(assembly, field));
        var methods = type.GetMethods().Select(assembly.Reader.GetMethodDefinition).Where(IsVisible).Select(method => MethodLine(assembly, method));

        return fields.Concat(methods);
    }

    private static string FieldLine(CompiledAssembly assembly, FieldDefinition field)
    {
        var name = assembly.Reader.GetString(field.Name);
        var type = field.DecodeSignature(SignatureNames.Instance, assembly);
        var flags = (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public ? "p" : "r";
        flags += field.Attributes.HasFlag(FieldAttributes.Static) ? "s" : "";
        flags += field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "i" : "";

        var constant = field.GetDefaultValue();

        return $" F {flags} {name}:{type}{(constant.IsNil ? "" : " = " + Constant(assembly.Reader, constant))}";
    }

    private static string MethodLine(CompiledAssembly assembly, MethodDefinition method)
    {
        return $" M {Flags(assembly, method)} {assembly.MethodText(method)} ({string.Join(", ", ParameterNames(assembly, method))})"
            + GenericParameters.Text(assembly, method.GetGenericParameters());
    }

    private static string Flags(CompiledAssembly assembly, MethodDefinition method)
    {
        var isExtension = assembly.AttributeTypes(method.GetCustomAttributes()).Contains("System.Runtime.CompilerServices.ExtensionAttribute");

        return ((method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "p" : "r")
            + (method.Attributes.HasFlag(MethodAttributes.Static) ? "s" : "")
            + (method.Attributes.HasFlag(MethodAttributes.Virtual) ? "v" : "")
            + (method.Attributes.HasFlag(MethodAttributes.Abstract) ? "a" : "")
            + (method.Attributes.HasFlag(MethodAttributes.Final) ? "f" : "")
            + (method.Attributes.HasFlag(MethodAttributes.NewSlot) ? "n" : "")
            + (isExtension ? "e" : "");
    }

    private static IEnumerable<string> ParameterNames(CompiledAssembly assembly, MethodDefinition method)
    {
        return method.GetParameters()
            .Select(assembly.Reader.GetParameter)
            .Where(parameter => parameter.SequenceNumber > 0)
            .OrderBy(parameter => parameter.SequenceNumber)
            .Select(parameter => Modifier(assembly, parameter) + assembly.Reader.GetString(parameter.Name) + Default(assembly.Reader, parameter));
    }

    private static string Modifier(CompiledAssembly assembly, Parameter parameter)
    {
        var takesMany = assembly.AttributeTypes(parameter.GetCustomAttributes())
            .Any(type => type is "System.ParamArrayAttribute" or "System.Runtime.CompilerServices.ParamCollectionAttribute");

        if (takesMany)
            return "params ";

        return parameter.Attributes.HasFlag(ParameterAttributes.Out) ? "out " : "";
    }

    private static string Default(MetadataReader reader, Parameter parameter)
    {
        if (!parameter.Attributes.HasFlag(ParameterAttributes.Optional))
            return "";

        var value = parameter.GetDefaultValue();

        return "=" + (value.IsNil ? "default" : Constant(reader, value));
    }

    private static string Constant(MetadataReader reader, ConstantHandle handle)
    {
        var constant = reader.GetConstant(handle);

        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            string text => $"\"{Escaped(text)}\"",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!
        };
    }

    private static string Escaped(string text)
    {
        return text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
    }

    private static bool IsVisible(FieldDefinition field)
    {
        return (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
    }

    private static bool IsVisible(MethodDefinition method)
    {
        return (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
    }
}

using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Package.Tests.Metadata;

/// <summary>Writes types as the signature lists do: full names, !0 and !!0 for type parameters.</summary>
internal sealed class SignatureNames : ISignatureTypeProvider<string, CompiledAssembly>
{
    public static readonly SignatureNames Instance = new();

    public static string Method(string name, MethodSignature<string> signature)
    {
        var arity = signature.GenericParameterCount > 0 ? $"``{signature.GenericParameterCount}" : "";

        return $"{name}{arity}({string.Join(",", signature.ParameterTypes)}):{signature.ReturnType}";
    }

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetByReferenceType(string elementType) => $"{elementType}&";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "fnptr";

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(",", typeArguments)}>";

    public string GetGenericMethodParameter(CompiledAssembly genericContext, int index) => $"!!{index}";

    public string GetGenericTypeParameter(CompiledAssembly genericContext, int index) => $"!{index}";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => $"{unmodifiedType}{(isRequired ? " modreq(" : " modopt(")}{modifier})";

    public string GetPinnedType(string elementType) => elementType;

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.NameOf(handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.NameOf(handle);

    public string GetTypeFromSpecification(MetadataReader reader, CompiledAssembly genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        return reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}

namespace Nop.Data.Mapping;

public interface INameCompatibility
{
    Dictionary<(Type, string), string> ColumnName { get; }
    Dictionary<Type, string> TableNames { get; }
}

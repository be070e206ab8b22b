using System.Reflection;

namespace Nop.Data.Mapping;

public static class NameCompatibilityManager
{
    private static readonly Dictionary<Type, string> _tableNames = new();
    private static readonly Dictionary<(Type, string), string> _columnNames = new();
    private static readonly HashSet<Type> _read = new();

    public static List<Type> AdditionalNameCompatibilities { get; } = new();

    public static string GetTableName(Type type)
    {
        lock (_read)
        {
            ReadNames();
            return _tableNames.TryGetValue(type, out var name) ? name : type.Name;
        }
    }

    public static string GetColumnName(Type type, string propertyName)
    {
        lock (_read)
        {
            ReadNames();
            return _columnNames.TryGetValue((type, propertyName), out var name) ? name : propertyName;
        }
    }

    // Plugins are loaded after the first question, so each question looks for assemblies not read yet.
    private static void ReadNames()
    {
        foreach (var type in LoadedTypes.Implementing<INameCompatibility>().Concat(AdditionalNameCompatibilities).Where(_read.Add))
        {
            var names = (INameCompatibility)Activator.CreateInstance(type, nonPublic: true);

            foreach (var (key, name) in names.TableNames)
                _tableNames[key] = name;

            foreach (var (key, name) in names.ColumnName)
                _columnNames[key] = name;
        }
    }
}

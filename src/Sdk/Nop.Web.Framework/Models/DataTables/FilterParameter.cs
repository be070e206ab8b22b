namespace Nop.Web.Framework.Models.DataTables;

public class FilterParameter
{
    public FilterParameter(string name)
        : this(name, typeof(string))
    {
    }

    public FilterParameter(string name, Type type)
    {
        Name = name;
        Type = type;
    }

    public FilterParameter(string name, object value)
        : this(name, value.GetType())
    {
        Value = value;
    }

    public string Name { get; }
    public Type Type { get; }
    public object Value { get; set; }
}

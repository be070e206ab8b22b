namespace Nop.Web.Framework.Models.DataTables;

public class ColumnProperty
{
    public ColumnProperty(string data)
    {
        Data = data;
    }

    public string ClassName { get; set; }
    public string Data { get; set; }
    public bool Encode { get; set; } = true;
    public bool IsMasterCheckBox { get; set; }
    public IRender Render { get; set; }
    public bool Searchable { get; set; } = true;
    public string Title { get; set; }
    public bool Visible { get; set; } = true;
    public string Width { get; set; }
}

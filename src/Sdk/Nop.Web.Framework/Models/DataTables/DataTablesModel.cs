namespace Nop.Web.Framework.Models.DataTables;

public record DataTablesModel : BaseNopModel
{
    public string DrawCallback { get; set; }
    public string FooterCallback { get; set; }
    public int FooterColumns { get; set; }
    public string HeaderCallback { get; set; }
    public string LengthMenu { get; set; }
    public int Length { get; set; }
    public string Name { get; set; }
    public object Data { get; set; }
    public bool Info { get; set; } = true;
    public bool Ordering { get; set; }
    public bool Paging { get; set; } = true;
    public bool Processing { get; set; } = true;
    public bool RefreshButton { get; set; } = true;
    public bool ServerSide { get; set; } = true;
    public string RowIdBasedOnField { get; set; }
    public string SearchButtonId { get; set; }
    public DataUrl UrlRead { get; set; }
    public IList<ColumnProperty> ColumnCollection { get; set; } = new List<ColumnProperty>();
    public IList<FilterParameter> Filters { get; set; } = new List<FilterParameter>();
}

namespace Nop.Web.Framework.Models.DataTables;

public class RenderButtonView : IRender
{
    public RenderButtonView(DataUrl url) { Url = url; }
    public string ClassName { get; set; }
    public DataUrl Url { get; set; }
}

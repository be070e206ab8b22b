// behaviour
namespace Nop.Web.Framework.Models.DataTables;

public class RenderLink : IRender
{
    public RenderLink(DataUrl url) { Url = url; }
    public string Title { get; set; }
    public DataUrl Url { get; set; }
}

// behaviour
namespace Nop.Web.Framework.Models.DataTables;

public class RenderButtonCustom : IRender
{
    public RenderButtonCustom(string className, string title) { ClassName = className; Title = title; }
    public string ClassName { get; set; }
    public string OnClickFunctionName { get; set; }
    public string Title { get; set; }
    public string Url { get; set; }
}

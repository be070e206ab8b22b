namespace Nop.Web.Framework.Models.DataTables;

public class RenderCustom : IRender
{
    public RenderCustom(string functionName) { FunctionName = functionName; }
    public string FunctionName { get; set; }
}

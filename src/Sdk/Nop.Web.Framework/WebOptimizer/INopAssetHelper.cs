namespace Nop.Web.Framework.WebOptimizer;

public interface INopAssetHelper
{
}

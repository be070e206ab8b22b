using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record CategorySimpleModel : BaseNopEntityModel
{
    public string Name { get; set; }
    public string SeName { get; set; }
}

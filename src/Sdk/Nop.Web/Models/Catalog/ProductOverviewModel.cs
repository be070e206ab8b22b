using Nop.Core.Domain.Catalog;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.Catalog;

public record ProductOverviewModel : BaseNopEntityModel
{
    public string Name { get; set; }
    public string ShortDescription { get; set; }
    public string SeName { get; set; }
    public string Sku { get; set; }
    public ProductType ProductType { get; set; }
    public ProductPriceModel ProductPrice { get; set; } = new();
    public IList<PictureModel> PictureModels { get; set; } = [];
}

using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record ManufacturerModel : BaseNopEntityModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
    public IList<ProductOverviewModel> FeaturedProducts { get; set; } = [];
}

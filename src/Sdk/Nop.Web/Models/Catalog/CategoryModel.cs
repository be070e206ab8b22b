using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record CategoryModel : BaseNopEntityModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
    public IList<ProductOverviewModel> FeaturedProducts { get; set; } = [];
}

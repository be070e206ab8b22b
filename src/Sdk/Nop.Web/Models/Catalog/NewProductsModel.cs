using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record NewProductsModel : BaseNopModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}

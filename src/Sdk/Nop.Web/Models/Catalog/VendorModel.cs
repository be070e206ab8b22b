using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record VendorModel : BaseNopEntityModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}

using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record ProductsByTagModel : BaseNopEntityModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}

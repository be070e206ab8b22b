using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record SearchFilterLevelValueModel : BaseNopModel
{
    public CatalogProductsModel CatalogProductsModel { get; set; } = new();
}

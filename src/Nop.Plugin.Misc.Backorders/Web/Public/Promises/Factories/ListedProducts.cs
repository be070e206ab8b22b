using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>The products that a page of the catalogue shows in boxes.</summary>
internal static class ListedProducts
{
    /// <returns>Null when the model is of another page.</returns>
    public static IEnumerable<ProductOverviewModel>? Of(BaseNopModel model) => model switch
    {
        CatalogProductsModel list => list.Products,
        CategoryModel category => Of(category.CatalogProductsModel, category.FeaturedProducts),
        ManufacturerModel manufacturer => Of(manufacturer.CatalogProductsModel, manufacturer.FeaturedProducts),
        SearchModel search => Of(search.CatalogProductsModel, []),
        VendorModel vendor => Of(vendor.CatalogProductsModel, []),
        ProductsByTagModel tag => Of(tag.CatalogProductsModel, []),
        NewProductsModel recent => Of(recent.CatalogProductsModel, []),
        SearchFilterLevelValueModel filter => Of(filter.CatalogProductsModel, []),
        _ => null
    };

    private static IEnumerable<ProductOverviewModel> Of(CatalogProductsModel? list, IEnumerable<ProductOverviewModel>? featured)
    {
        return (featured ?? []).Concat(list?.Products ?? []);
    }
}

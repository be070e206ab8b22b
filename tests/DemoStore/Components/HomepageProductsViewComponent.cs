using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Catalog;

namespace DemoStore.Components;

/// <summary>Products of the front page: a list that is announced by its component, as on the platform.</summary>
public sealed class HomepageProductsViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(IList<ProductOverviewModel> products) => View(products);
}

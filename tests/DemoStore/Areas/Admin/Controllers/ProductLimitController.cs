using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Who may see a product, and in which stores.</summary>
[Route("Admin/Product/[action]/{id}")]
public sealed class ProductLimitController(OwnProducts own, IRepository<Product> rows, IProductService products, Visibility visibility,
    INotificationService notifications) : BaseAdminController
{
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Limit(int id, int[] selectedCustomerRoleIds, int[] selectedStoreIds)
    {
        if (await own.FindAsync(id) is null || await rows.GetByIdAsync(id) is not { } product)
            return RedirectToAction("List", "Product");

        await visibility.LimitAsync(product, selectedCustomerRoleIds, selectedStoreIds);
        await products.UpdateProductAsync(product);
        notifications.SuccessNotification("The product has been updated.");

        return RedirectToAction("Edit", "Product", new { id });
    }
}

using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Engine.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Products come as copies, and go several at once.</summary>
[Route("Admin/Product/[action]")]
public sealed class ProductShelfController(OwnProducts own, ProductEditing editing, ProductCopies copies,
    INotificationService notifications) : BaseAdminController
{
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> CopyProduct(int id)
    {
        if (await own.FindAsync(id) is not { } product)
            return RedirectToAction("List", "Product");

        var copy = await copies.CopyAsync(product.Id);
        notifications.SuccessNotification("The product has been copied; this is the copy.");

        return RedirectToAction("Edit", "Product", new { id = copy.Id });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> DeleteSelected(ICollection<int> selectedIds)
    {
        var selected = new List<Product>();
        foreach (var id in selectedIds)
        {
            if (await own.FindAsync(id) is { } product)
                selected.Add(product);
        }

        await editing.DeleteAsync(selected);

        return Json(new { Result = true });
    }
}

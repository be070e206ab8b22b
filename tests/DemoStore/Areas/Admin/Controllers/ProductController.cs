using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class ProductController(OwnProducts own, ProductRows rows, ProductPages pages, ProductEditing editing,
    IProductService products, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public IActionResult List()
    {
        var search = new ProductSearchModel();
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> ProductList(ProductSearchModel searchModel) => Json(await rows.PageAsync(searchModel));

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        return await own.FindAsync(id) is { } product
            ? View(await pages.PrepareAsync(product))
            : RedirectToAction(nameof(List));
    }

    [HttpPost]
    [ParameterBasedOnFormName("save-continue", "continueEditing")]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(ProductModel model, bool continueEditing)
    {
        if (await own.FindAsync(model.Id) is not { } product)
            return RedirectToAction(nameof(List));

        // Somebody bought or edited while this page was open: what stands in the form is no longer true.
        if (product.StockQuantity != model.LastStockQuantity)
        {
            notifications.ErrorNotification("The stock quantity has changed while you were editing this product. Nothing was saved; check the figures and save again.");
            return RedirectToAction(nameof(Edit), new { id = product.Id });
        }

        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(model.Name))
        {
            notifications.ErrorNotification("Nothing was saved: a product needs a name, and numbers where numbers are asked for.");
            return RedirectToAction(nameof(Edit), new { id = product.Id });
        }

        await editing.EditAsync(product.Id, edited => Apply(model, edited), WarehousesOf(Request.Form));
        notifications.SuccessNotification("The product has been updated.");

        return continueEditing ? RedirectToAction(nameof(Edit), new { id = product.Id }) : RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await own.FindAsync(id) is { } product)
        {
            await products.DeleteProductAsync(product);
            notifications.SuccessNotification("The product has been deleted.");
        }

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_VIEW)]
    public async Task<IActionResult> StockQuantityHistory(HistorySearchModel searchModel)
    {
        return await own.FindAsync(searchModel.ProductId) is { } product
            ? Json(await rows.HistoryAsync(product, searchModel))
            : ErrorJson("There is no such product.");
    }

    private static void Apply(ProductModel model, Product product)
    {
        product.Name = model.Name;
        product.Sku = model.Sku;
        product.Price = model.Price;
        product.Published = model.Published;
        product.DisableBuyButton = model.DisableBuyButton;
        product.ManageInventoryMethodId = model.ManageInventoryMethodId;
        product.UseMultipleWarehouses = model.UseMultipleWarehouses;
        product.StockQuantity = model.StockQuantity;
        product.MinStockQuantity = model.MinStockQuantity;
        product.LowStockActivityId = model.LowStockActivityId;
        product.BackorderModeId = model.BackorderModeId;
        product.ProductAvailabilityRangeId = model.ProductAvailabilityRangeId;
        product.DisplayStockAvailability = model.DisplayStockAvailability;
        product.DisplayStockQuantity = model.DisplayStockQuantity;
    }

    private static List<ProductEditing.WarehouseStock> WarehousesOf(IFormCollection form)
    {
        const string PREFIX = "warehouse_qty_";

        return form.Keys
            .Where(key => key.StartsWith(PREFIX, StringComparison.Ordinal))
            .Select(key => int.Parse(key[PREFIX.Length..], System.Globalization.CultureInfo.InvariantCulture))
            .Select(id => new ProductEditing.WarehouseStock(id, form.ContainsKey($"warehouse_used_{id}"), form.Number($"warehouse_qty_{id}"), form.Number($"warehouse_reserved_{id}")))
            .ToList();
    }
}

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

    [HttpGet]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create() => View(nameof(Edit), await pages.PrepareAsync(New()));

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(ProductModel model)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(model.Name))
        {
            notifications.ErrorNotification("Nothing was saved: enter a name, and numbers in the number fields.");
            return RedirectToAction(nameof(Create));
        }

        var product = New();
        product.VendorId = await own.VendorIdAsync();
        ProductForm.Apply(model, product);
        await editing.CreateAsync(product, ProductForm.WarehousesOf(Request.Form));
        notifications.SuccessNotification("The product has been added.");

        return RedirectToAction(nameof(Edit), new { id = product.Id });
    }

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
            notifications.ErrorNotification("The stock quantity changed while you were editing this product. Nothing was saved: check the quantities and save again.");
            return RedirectToAction(nameof(Edit), new { id = product.Id });
        }

        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(model.Name))
        {
            notifications.ErrorNotification("Nothing was saved: enter a name, and numbers in the number fields.");
            return RedirectToAction(nameof(Edit), new { id = product.Id });
        }

        await editing.EditAsync(product.Id, edited => ProductForm.Apply(model, edited), ProductForm.WarehousesOf(Request.Form));
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

    private static Product New() => new()
    {
        Name = "",
        Published = true,
        ManageInventoryMethod = ManageInventoryMethod.ManageStock,
        BackorderMode = BackorderMode.AllowQtyBelow0AndNotifyCustomer,
        ProductType = ProductType.SimpleProduct,
        DisplayStockAvailability = true,
        IsShipEnabled = true,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 1000,
        VisibleIndividually = true,
    };
}

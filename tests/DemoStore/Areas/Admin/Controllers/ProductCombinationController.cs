using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class ProductCombinationController(OwnProducts own, AttributeChoices choices, ProductEditing editing,
    IProductAttributeService attributes, IProductAttributeFormatter formatter, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(int productId)
    {
        return await own.FindAsync(productId) is { } product
            ? View("Edit", await NewAsync(product))
            : RedirectToAction("List", "Product");
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(CombinationModel model)
    {
        if (await own.FindAsync(model.ProductId) is not { } product)
            return RedirectToAction("List", "Product");

        var (chosen, problems) = await choices.ReadAsync(product, Request.Form);
        if (problems.Count > 0)
        {
            problems.ToList().ForEach(problem => notifications.ErrorNotification(problem));
            return RedirectToAction(nameof(Create), new { productId = product.Id });
        }

        var combination = new ProductAttributeCombination { ProductId = product.Id, AttributesXml = chosen };
        Apply(model, combination);
        await editing.CreateCombinationAsync(product, combination);

        return Saved(product);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Generate(int productId)
    {
        if (await own.FindAsync(productId) is not { } product)
            return RedirectToAction("List", "Product");

        await editing.GenerateCombinationsAsync(product);

        return Saved(product);
    }

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await FindAsync(id) is not (var combination, var product))
            return RedirectToAction("List", "Product");

        return View(new CombinationModel
        {
            Id = combination.Id,
            ProductId = product.Id,
            ProductName = product.Name,
            Attributes = await formatter.FormatAttributesAsync(product, combination.AttributesXml),
            Sku = combination.Sku,
            StockQuantity = combination.StockQuantity,
            AllowOutOfStockOrders = combination.AllowOutOfStockOrders,
        });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(CombinationModel model)
    {
        if (await FindAsync(model.Id) is not (var combination, var product))
            return RedirectToAction("List", "Product");

        await editing.EditCombinationAsync(product, combination, edited => Apply(model, edited));

        return Saved(product);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id) is not (var combination, var product))
            return RedirectToAction("List", "Product");

        await editing.DeleteCombinationAsync(combination);
        notifications.SuccessNotification("The combination has been deleted.");

        return RedirectToAction("Edit", "Product", new { id = product.Id });
    }

    private RedirectToActionResult Saved(Product product)
    {
        notifications.SuccessNotification("The combination has been saved.");

        return RedirectToAction("Edit", "Product", new { id = product.Id });
    }

    private static void Apply(CombinationModel model, ProductAttributeCombination combination)
    {
        combination.Sku = model.Sku;
        combination.StockQuantity = model.StockQuantity;
        combination.AllowOutOfStockOrders = model.AllowOutOfStockOrders;
    }

    private async Task<(ProductAttributeCombination Combination, Product Product)?> FindAsync(int id)
    {
        var combination = await attributes.GetProductAttributeCombinationByIdAsync(id);
        var product = combination is null ? null : await own.FindAsync(combination.ProductId);

        return product is null ? null : (combination!, product);
    }

    private async Task<CombinationModel> NewAsync(Product product)
    {
        return new CombinationModel { ProductId = product.Id, ProductName = product.Name, Choices = await choices.OfAsync(product) };
    }
}

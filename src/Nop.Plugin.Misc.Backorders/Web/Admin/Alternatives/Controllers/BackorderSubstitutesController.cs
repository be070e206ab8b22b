using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Catalog;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Controllers;

/// <summary>What is offered instead of a product. Vendors choose among their own products, for their own.</summary>
public sealed class BackorderSubstitutesController(
    Substitutes substitutes,
    IProductService products,
    IWorkContext workContext,
    AdminTexts texts)
    : BackOfficeController
{
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> List(int productId)
    {
        return await MayChangeAsync(productId) ? await ListAsync(productId, message: "") : await InvalidAsync(Refusal.NotFound);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Search(int productId, string? text)
    {
        if (!await MayChangeAsync(productId))
            return await InvalidAsync(Refusal.NotFound);

        var vendor = await workContext.GetCurrentVendorAsync();

        return Json(new { products = Shown(await substitutes.SearchAsync(text, productId, vendor?.Id ?? 0)) });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Add(int productId, int substituteId, bool bothWays)
    {
        if (!await MayChangeAsync(productId) || !await MayChangeAsync(substituteId))
            return await InvalidAsync(Refusal.NotFound);

        return (await substitutes.AddAsync(productId, substituteId, bothWays)).Refusal is { } refusal
            ? await InvalidAsync(refusal)
            : await ListAsync(productId, "Substitutes.Added");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Remove(int productId, int substituteId)
    {
        if (!await MayChangeAsync(productId))
            return await InvalidAsync(Refusal.NotFound);

        await substitutes.RemoveAsync(productId, substituteId);

        return await ListAsync(productId, "Substitutes.Removed");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Sort(int productId, List<int> substituteIds)
    {
        if (!await MayChangeAsync(productId))
            return await InvalidAsync(Refusal.NotFound);

        await substitutes.SortAsync(productId, substituteIds);

        return await ListAsync(productId, "Substitutes.Sorted");
    }

    private async Task<bool> MayChangeAsync(int productId)
    {
        var vendor = await workContext.GetCurrentVendorAsync();

        return await products.GetProductByIdAsync(productId) is { Deleted: false } product
            && (vendor is null || vendor.Id == product.VendorId);
    }

    private async Task<IActionResult> ListAsync(int productId, string message)
    {
        return Json(new
        {
            products = Shown(await substitutes.ListAsync(productId)),
            message = message.Length == 0 ? "" : await texts.TextAsync(message)
        });
    }

    private static IEnumerable<object> Shown(IEnumerable<ChosenSubstitute> list) => list.Select(one => new
    {
        id = one.ProductId,
        name = one.Name ?? $"#{one.ProductId}",
        sku = one.Sku ?? "",
        isDeleted = one.IsDeleted,
        isPublished = one.IsPublished
    });

    private async Task<IActionResult> InvalidAsync(Refusal refusal)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;

        return Json(new { error = await texts.TextAsync(RefusalTexts.ForClerks(refusal)) });
    }
}

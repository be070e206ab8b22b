using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Controllers;

/// <summary>How many of what may be on backorder. Vendors set it for their own products, and see what is about them.</summary>
public sealed class BackorderLimitsController(
    LimitLists lists,
    LimitForm form,
    LimitEditing editing,
    SkuLookup goods,
    LimitWords words,
    INotificationService notifications,
    ICustomerActivityService activity) : BackOfficeController
{
    private const string FORM = BackordersDefaults.VIEWS + "Admin/Limits/Limit.cshtml";

    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> List() =>
        View(BackordersDefaults.VIEWS + "Admin/Limits/List.cshtml", await lists.PrepareListAsync());

    /// <param name="id">0: a new one.</param>
    /// <param name="productId">Of a new one: the product that it is for; 0: its SKU is asked for.</param>
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Edit(int id, int scopeId, int productId)
    {
        return await FindAsync(id, scopeId, productId) is { } rule ? View(FORM, await form.PrepareAsync(rule)) : NotFound();
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Save(LimitModel model)
    {
        if (await FindAsync(model.Id, model.ScopeId, model.ProductId) is not { } rule)
            return NotFound();

        (model.ScopeId, model.ProductId) = (rule.ScopeId, rule.ProductId);
        await lists.FillAsync(model);
        if (await form.ReadAsync(model, rule, ModelState) is null)
            return View(FORM, model);

        if (!await editing.TrySaveAsync(rule))
        {
            ModelState.AddModelError(FieldOf(model), await words.TextAsync("Limits.Error.Twice"));
            return View(FORM, model);
        }

        return await DoneAsync(rule, "Limits.Saved", "saved");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id, scopeId: 0, productId: 0) is not { } rule)
            return NotFound();

        await editing.DeleteAsync(id);

        return await DoneAsync(rule, "Limits.Deleted", "deleted");
    }

    private static string FieldOf(LimitModel model) => model switch
    {
        { IsShop: true } => nameof(model.BasisId),
        { IsProduct: false } => nameof(model.ScopeKey),
        { ProductId: 0 } => nameof(model.Sku),
        _ => nameof(model.CombinationId)
    };

    private async Task<IActionResult> DoneAsync(LimitRecord rule, string text, string what)
    {
        var said = $"Limit of {(LimitScope)rule.ScopeId} {rule.ScopeKey} {what}: {await words.RuleAsync(rule)}";
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, said);
        notifications.SuccessNotification(await words.TextAsync(text));

        return RedirectToAction(nameof(List));
    }

    private async Task<LimitRecord?> FindAsync(int id, int scopeId, int productId)
    {
        if (id > 0)
            return await editing.FindAsync(id, await lists.VendorIdAsync()) is { } known && await MayEditAsync(known) ? known : null;

        if (!await lists.MaySetAsync((LimitScope)scopeId) || (productId > 0 && await goods.ProductAsync(productId) is null))
            return null;

        return new()
        {
            ScopeId = scopeId,
            ProductId = scopeId == (int)LimitScope.Product ? Math.Max(0, productId) : 0,
            BasisId = (int)LimitBasis.Units
        };
    }

    // A rule of its vendor is the shop's to change.
    private async Task<bool> MayEditAsync(LimitRecord rule) => rule.ProductId > 0 || await lists.VendorIdAsync() == 0;
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Engine.Outside;

/// <summary>A page for what no page of the shop does: each button is one way in which stock and orders change behind its back.</summary>
public sealed class OutsideController(OutsideEvents outside, OutsideChoices choices, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Index() => View(await choices.AllAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Stock(string stock, int change, bool silently)
    {
        var key = (stock ?? "").Split('-').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var id) ? id : 0).ToArray();

        if (key is not [> 0, _] || change == 0)
            return Refused("Choose a product and a change other than 0.");

        await (silently ? outside.WriteSilentlyAsync(key[0], key[1], change) : outside.SellElsewhereAsync(key[0], key[1], change));

        return Done(silently ? "The figure was changed in the database; the shop was not told." : "The stock was changed by another program.");
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Renew(int id)
    {
        var refusals = await outside.RenewAsync(id);

        return refusals.FirstOrDefault() is { } refusal ? Refused(refusal) : Done("The next order of the subscription has been placed.");
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> RemoveWarehouse(int id) =>
        await outside.RemoveWarehouseAsync(id) is { } warehouse ? Done($"{warehouse.Name} is gone, and its stock rows with it.") : Refused("There is no such warehouse.");

    private RedirectToActionResult Done(string message)
    {
        notifications.SuccessNotification(message);
        return RedirectToAction(nameof(Index));
    }

    private RedirectToActionResult Refused(string message)
    {
        notifications.ErrorNotification(message);
        return RedirectToAction(nameof(Index));
    }
}

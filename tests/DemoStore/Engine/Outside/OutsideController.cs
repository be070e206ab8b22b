using DemoStore.Seed;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Engine.Outside;

/// <summary>A page for what no page of the shop does: each button is one way in which stock and orders change behind its back.</summary>
public sealed class OutsideController(OutsideEvents outside, OutsideChoices choices, TelephoneOrders calls, SampleGoods samples,
    INotificationService notifications) : BaseAdminController
{
    private const int LONGEST_WAIT = 100_000_000;

    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Index() => View(await choices.AllAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Stock(string stock, int change, bool silently)
    {
        var (productId, combinationId) = StockChoice.Read(stock);

        if (productId == 0 || change == 0)
            return Refused("Choose a product and a change other than 0.");

        await (silently ? outside.WriteSilentlyAsync(productId, combinationId, change) : outside.SellElsewhereAsync(productId, combinationId, change));

        return Done(silently ? "The quantity was changed in the database, without an event." : "The stock was changed by another program.");
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Order(string stock, int quantity, bool collected)
    {
        var (productId, combinationId) = StockChoice.Read(stock);
        var (order, refusal) = await calls.PlaceAsync(productId, combinationId, quantity, collected);

        if (IsScript)
            return Json(new { OrderId = order?.Id ?? 0, LineId = order is null ? 0 : await calls.LineOfAsync(order), Refusal = refusal });

        return order is null ? Refused(refusal) : RedirectToAction("Edit", "Order", new { id = order.Id });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Sample(string kind, string sku, int stock, bool recurring)
    {
        if (string.IsNullOrWhiteSpace(sku) || stock < 1 || SampleGoods.Kinds.All(one => one.Kind != kind))
            return Refused("A sample needs an SKU and at least one unit.");

        var sample = await samples.AddAsync(kind, sku, stock, recurring);

        return IsScript ? Json(sample) : RedirectToAction("Edit", "Product", new { id = sample.StockProductId });
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
    public async Task<IActionResult> OpenWarehouse(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return Refused("A warehouse needs a name.");

        var warehouse = await outside.OpenWarehouseAsync(name);

        return IsScript ? Json(new { warehouse.Id }) : Done($"{name} is open.");
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> RemoveWarehouse(int id) =>
        await outside.RemoveWarehouseAsync(id) is { } warehouse ? Done($"{warehouse.Name} was deleted together with its stock rows.") : Refused("There is no such warehouse.");

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public IActionResult Wait(int seconds)
    {
        ShopClock.Instance.Advance(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LONGEST_WAIT)));

        return Done($"It is {ShopClock.UtcNow:u} now.");
    }

    private bool IsScript => Request.Headers.XRequestedWith == "XMLHttpRequest";

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

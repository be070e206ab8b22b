using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class SettingController(ISettingService settings, IWorkContext workContext, IGenericAttributeService attributes,
    INotificationService notifications) : BaseAdminController
{
    private const string SCOPE_ATTRIBUTE = "AdminAreaStoreScopeConfiguration";

    [CheckPermission(StandardPermission.Configuration.MANAGE_SETTINGS)]
    public async Task<IActionResult> Order()
    {
        var orders = await settings.LoadSettingAsync<OrderSettings>();

        return View(new OrderSettingsModel { AutoUpdateOrderTotalsOnEditingOrder = orders.AutoUpdateOrderTotalsOnEditingOrder, OnePageCheckoutEnabled = orders.OnePageCheckoutEnabled });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_SETTINGS)]
    public async Task<IActionResult> Order(OrderSettingsModel model)
    {
        var orders = await settings.LoadSettingAsync<OrderSettings>();
        orders.AutoUpdateOrderTotalsOnEditingOrder = model.AutoUpdateOrderTotalsOnEditingOrder;
        orders.OnePageCheckoutEnabled = model.OnePageCheckoutEnabled;
        await settings.SaveSettingAsync(orders, choice => choice.AutoUpdateOrderTotalsOnEditingOrder);
        await settings.SaveSettingAsync(orders, choice => choice.OnePageCheckoutEnabled);
        notifications.SuccessNotification("The settings have been saved.");

        return RedirectToAction(nameof(Order));
    }

    [HttpPost]
    public async Task<IActionResult> ChangeStoreScope(int storeId, string? returnUrl)
    {
        await attributes.SaveAttributeAsync(await workContext.GetCurrentCustomerAsync(), SCOPE_ATTRIBUTE, storeId);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/Admin");
    }
}

using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Models.Orders;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Components;

/// <summary>What of an order is on backorder, on the admin's page of the order.</summary>
public sealed class OrderBackordersViewComponent(Guard guard, IPermissionService permissions) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not OrderModel { Id: > 0 } order || !await permissions.AuthorizeAsync(BackordersPermissions.VIEW))
            return Content("");

        var model = await guard.ReadAsync<OrderBackorders, OrderBackordersModel?>(
            "order-backorders",
            orders => orders.PrepareAsync(order.Id),
            null);

        if (model is not null)
            model.IsFolded = await guard.ReadAsync<FoldedCards, bool>(
                "folded-cards",
                cards => cards.IsFoldedAsync(OrderBackordersModel.FOLD),
                false);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Admin/Ledger/OrderBackorders.cshtml", model);
    }
}

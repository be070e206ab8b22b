using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Discounts;
using Nop.Services.Discounts;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Codes on the subtotal: what the plugin gives for waiting, and what the store gives itself.</summary>
public sealed class DiscountController(IDiscountService discounts, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_VIEW)]
    public async Task<IActionResult> List() => View(await discounts.GetAllDiscountsAsync(showHidden: true, isActive: null));

    [HttpPost]
    [CheckPermission(StandardPermission.Promotions.DISCOUNTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(string code, decimal? percentage, decimal? amount)
    {
        if (string.IsNullOrWhiteSpace(code) || (percentage is not > 0 && amount is not > 0))
        {
            notifications.ErrorNotification("Enter a code, and a percentage or an amount.");
            return RedirectToAction(nameof(List));
        }

        await discounts.InsertDiscountAsync(new Discount
        {
            Name = code,
            CouponCode = code,
            RequiresCouponCode = true,
            DiscountTypeId = (int)DiscountType.AssignedToOrderSubTotal,
            UsePercentage = percentage > 0,
            DiscountPercentage = percentage ?? 0,
            DiscountAmount = amount ?? 0,
            IsActive = true,
        });
        notifications.SuccessNotification($"{code} has been added.");

        return RedirectToAction(nameof(List));
    }
}

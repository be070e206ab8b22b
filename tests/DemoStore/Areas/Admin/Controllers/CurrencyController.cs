using DemoStore.Engine.Money;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Directory;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class CurrencyController(CurrencyService service, IRepository<Currency> currencies, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Configuration.MANAGE_CURRENCIES)]
    public async Task<IActionResult> List() => View(await service.GetAllCurrenciesAsync());

    /// <param name="rate">How many of it one unit of the primary currency is worth.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_CURRENCIES)]
    public async Task<IActionResult> Save(string code, string locale, decimal rate, bool published)
    {
        if (string.IsNullOrWhiteSpace(code) || rate <= 0)
        {
            notifications.ErrorNotification("Enter a code and a rate above 0.");
            return RedirectToAction(nameof(List));
        }

        var currency = await service.GetCurrencyByCodeAsync(code) ?? new Currency { CurrencyCode = code, Name = code, DisplayOrder = 1 };
        (currency.DisplayLocale, currency.Rate, currency.Published) = (locale, rate, published);
        await (currency.Id == 0 ? currencies.InsertAsync(currency) : currencies.UpdateAsync(currency));
        notifications.SuccessNotification($"{code} has been saved.");

        return RedirectToAction(nameof(List));
    }
}

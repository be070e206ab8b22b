using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class StoreController(IStoreService service, IRepository<Store> stores, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Configuration.MANAGE_STORES)]
    public async Task<IActionResult> List() => View(await service.GetAllStoresAsync());

    /// <param name="url">Its host says which store a visitor is in.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_STORES)]
    public async Task<IActionResult> Create(string name, string url)
    {
        if (string.IsNullOrWhiteSpace(name) || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            notifications.ErrorNotification("Enter a name and an address.");
            return RedirectToAction(nameof(List));
        }

        await stores.InsertAsync(new Store { Name = name, CompanyName = name, Url = address.AbsoluteUri, Hosts = address.Authority, DefaultLanguageId = 1, DisplayOrder = 1 });
        notifications.SuccessNotification($"{name} has been added.");

        return RedirectToAction(nameof(List));
    }
}

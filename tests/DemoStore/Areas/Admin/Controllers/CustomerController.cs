using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Money;
using DemoStore.Engine.People;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

/// <summary>Accounts: their roles and points, and the tools of data protection under the platform's names.</summary>
public sealed class CustomerController(
    IRepository<Customer> people,
    CustomerRoles roles,
    ICustomerService customers,
    Points points,
    PersonalDataExport export,
    Erasure erasure,
    IStoreContext stores,
    INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Customers.CUSTOMERS_VIEW)]
    public async Task<IActionResult> List() => View(await people.GetAllAsync(query => query
        .Where(customer => !customer.Deleted && !customer.IsSystemAccount && customer.Email != null)
        .OrderBy(customer => customer.Email)));

    [CheckPermission(StandardPermission.Customers.CUSTOMERS_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await customers.GetCustomerByIdAsync(id) is not { Deleted: false } customer)
            return RedirectToAction(nameof(List));

        return View(new CustomerEditPage(customer.Id, customer.Email, await points.BalanceAsync(customer), await roles.OfAsync(customer)));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Customers.CUSTOMERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Edit(int id, int[] selectedCustomerRoleIds) =>
        ChangeAsync(id, "The customer has been saved.", customer => roles.SetAsync(customer, selectedCustomerRoleIds));

    [HttpPost]
    [CheckPermission(StandardPermission.Customers.CUSTOMERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> RewardPointsHistoryAdd(int id, int addPoints, string? message) =>
        ChangeAsync(id, "The points have been added.", async customer => await points.AddRewardPointsHistoryEntryAsync(customer, addPoints, (await stores.GetCurrentStoreAsync()).Id, message ?? ""));

    [HttpPost]
    [CheckPermission(StandardPermission.Customers.GDPR_MANAGE)]
    public async Task<IActionResult> GdprDelete(int id)
    {
        if (await customers.GetCustomerByIdAsync(id) is { Deleted: false } customer && !await customers.IsAdminAsync(customer))
        {
            await erasure.PermanentDeleteCustomerAsync(customer);
            notifications.SuccessNotification("The customer has been deleted for good.");
        }

        return RedirectToAction(nameof(List));
    }

    [CheckPermission(StandardPermission.Customers.GDPR_MANAGE)]
    public async Task<IActionResult> GdprExport(int id)
    {
        return await customers.GetCustomerByIdAsync(id) is { } customer
            ? File(export.Of(customer), PersonalDataExport.TYPE, $"customerdata-{customer.Id}.xlsx")
            : RedirectToAction(nameof(List));
    }

    private async Task<IActionResult> ChangeAsync(int id, string done, Func<Customer, Task> change)
    {
        if (await customers.GetCustomerByIdAsync(id) is not { Deleted: false } customer)
            return RedirectToAction(nameof(List));

        await change(customer);
        notifications.SuccessNotification(done);

        return RedirectToAction(nameof(Edit), new { id });
    }
}

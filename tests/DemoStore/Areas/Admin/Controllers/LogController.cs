using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Helpers;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class LogController(IRepository<Log> log, ICustomerService customers, IDateTimeHelper times, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public IActionResult List()
    {
        var search = new LogSearchModel
        {
            AvailableLogLevels = [new SelectListItem("All", "0"), .. Enum.GetValues<Nop.Core.Domain.Logging.LogLevel>()
                .Select(level => new SelectListItem(level.ToString(), $"{(int)level}"))],
        };
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> LogList(LogSearchModel searchModel)
    {
        var page = await log.GetAllPagedAsync(query => query
            .Where(entry => searchModel.LogLevelId == 0 || entry.LogLevelId == searchModel.LogLevelId)
            .Where(entry => string.IsNullOrEmpty(searchModel.Message) || entry.ShortMessage.Contains(searchModel.Message) || entry.FullMessage.Contains(searchModel.Message))
            .OrderByDescending(entry => entry.Id), searchModel.Page - 1, searchModel.PageSize);
        var zone = await times.GetCurrentTimeZoneAsync();

        return Json(Grid.Of(searchModel, page, entry => new LogRow
        {
            Id = entry.Id,
            LogLevel = entry.LogLevel.ToString(),
            ShortMessage = entry.ShortMessage,
            CreatedOn = entry.CreatedOnUtc.In(zone),
        }));
    }

    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> View(int id)
    {
        var entry = await log.GetByIdAsync(id);
        if (entry is null)
            return RedirectToAction(nameof(List));

        var customer = entry.CustomerId is { } customerId ? await customers.GetCustomerByIdAsync(customerId) : null;

        return View(new LogDetailsModel
        {
            Id = entry.Id,
            LogLevel = entry.LogLevel.ToString(),
            ShortMessage = entry.ShortMessage,
            FullMessage = entry.FullMessage ?? "",
            PageUrl = entry.PageUrl ?? "",
            IpAddress = entry.IpAddress ?? "",
            Customer = customer?.Email ?? "",
            CreatedOn = await times.ConvertToUserTimeAsync(entry.CreatedOnUtc, DateTimeKind.Utc),
        });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SYSTEM_LOG)]
    public async Task<IActionResult> ClearAll()
    {
        await log.TruncateAsync();
        notifications.SuccessNotification("The log has been cleared.");

        return RedirectToAction(nameof(List));
    }
}

using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Services.Helpers;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class ActivityLogController(IRepository<ActivityLog> log, IRepository<ActivityLogType> kinds,
    IRepository<Customer> customers, IDateTimeHelper times) : BaseAdminController
{
    [CheckPermission(StandardPermission.Customers.ACTIVITY_LOG_VIEW)]
    public IActionResult List()
    {
        var search = new ActivitySearchModel();
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Customers.ACTIVITY_LOG_VIEW)]
    public async Task<IActionResult> ActivityList(ActivitySearchModel searchModel)
    {
        var page = await log.GetAllPagedAsync(query => query
            .Where(entry => string.IsNullOrEmpty(searchModel.Comment) || entry.Comment.Contains(searchModel.Comment))
            .OrderByDescending(entry => entry.Id), searchModel.Page - 1, searchModel.PageSize);
        var names = (await kinds.GetAllAsync(query => query)).ToDictionary(kind => kind.Id, kind => kind.Name);
        var people = (await customers.GetByIdsAsync(page.Select(entry => entry.CustomerId).Distinct().ToList())).ToDictionary(one => one.Id, one => one.Email);
        var zone = await times.GetCurrentTimeZoneAsync();

        return Json(Grid.Of(searchModel, page, entry => new ActivityRow
        {
            Id = entry.Id,
            Kind = names.GetValueOrDefault(entry.ActivityLogTypeId) ?? "",
            Customer = people.GetValueOrDefault(entry.CustomerId) ?? "",
            Comment = entry.Comment,
            CreatedOn = entry.CreatedOnUtc.In(zone),
        }));
    }
}

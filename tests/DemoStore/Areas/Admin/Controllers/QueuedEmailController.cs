using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Helpers;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class QueuedEmailController(IRepository<QueuedEmail> emails, IDateTimeHelper times) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public IActionResult List()
    {
        var search = new EmailSearchModel();
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> QueuedEmailList(EmailSearchModel searchModel)
    {
        var page = await emails.GetAllPagedAsync(query => query
            .Where(email => string.IsNullOrEmpty(searchModel.SearchTo) || email.To.Contains(searchModel.SearchTo))
            .Where(email => string.IsNullOrEmpty(searchModel.SearchSubject) || email.Subject.Contains(searchModel.SearchSubject))
            .Where(email => !searchModel.OnlyNotSent || email.SentOnUtc == null)
            .OrderByDescending(email => email.Id), searchModel.Page - 1, searchModel.PageSize);
        var zone = await times.GetCurrentTimeZoneAsync();

        return Json(Grid.Of(searchModel, page, email => new EmailRow
        {
            Id = email.Id,
            Subject = email.Subject,
            From = email.From,
            To = email.To,
            CreatedOn = email.CreatedOnUtc.In(zone),
            SentOn = email.SentOnUtc.In(zone),
        }));
    }

    [CheckPermission(StandardPermission.System.MANAGE_MESSAGE_QUEUE)]
    public async Task<IActionResult> Edit(int id)
    {
        var email = await emails.GetByIdAsync(id);
        if (email is null)
            return RedirectToAction(nameof(List));

        var zone = await times.GetCurrentTimeZoneAsync();

        return View(new EmailDetailsModel
        {
            Id = email.Id,
            Subject = email.Subject,
            From = Named(email.FromName, email.From),
            To = Named(email.ToName, email.To),
            Body = email.Body,
            CreatedOn = email.CreatedOnUtc.In(zone),
            SentOn = email.SentOnUtc.In(zone),
        });
    }

    private static string Named(string? name, string address) => string.IsNullOrWhiteSpace(name) ? address : $"{name} <{address}>";
}

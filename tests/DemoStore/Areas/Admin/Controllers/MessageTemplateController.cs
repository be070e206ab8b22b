using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Messages;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class MessageTemplateController(IRepository<MessageTemplate> templates, IEventPublisher events, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public IActionResult List() => View(templates.Table.OrderBy(template => template.Name).AsEnumerable().Select(Model).ToList());

    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await templates.GetByIdAsync(id) is not { } template)
            return RedirectToAction(nameof(List));

        var tokens = new AdditionalTokensAddedEvent { TokenGroups = [] };
        await events.PublishAsync(tokens);

        return View(Model(template) with { AllowedTokens = [.. tokens.AdditionalTokens.Order(StringComparer.Ordinal)] });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(MessageTemplateModel model)
    {
        if (await templates.GetByIdAsync(model.Id) is not { } template)
            return RedirectToAction(nameof(List));

        if (!ModelState.IsValid)
            return View(model with { Name = template.Name });

        (template.Subject, template.Body, template.IsActive) = (model.Subject, model.Body, model.IsActive);
        await templates.UpdateAsync(template);
        notifications.SuccessNotification("The message template has been saved.");

        return RedirectToAction(nameof(Edit), new { id = template.Id });
    }

    private static MessageTemplateModel Model(MessageTemplate template) => new()
    {
        Id = template.Id,
        Name = template.Name,
        Subject = template.Subject,
        Body = template.Body,
        IsActive = template.IsActive,
    };
}

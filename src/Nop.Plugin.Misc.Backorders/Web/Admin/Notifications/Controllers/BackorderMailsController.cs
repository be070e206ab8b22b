using System.Globalization;
using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Controllers;

/// <summary>What shoppers are told: each mail with its state, as it looks, and sent to try it.</summary>
public sealed class BackorderMailsController(
    MailsFactory factory,
    PreviewOptions choices,
    MailPreview preview,
    InstalledTemplates templates,
    AdminTexts texts,
    INotificationService notifications) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Notifications/Mails.cshtml";
    private const int LONGEST_EMAIL = 254;

    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> List(int templateId = 0, int languageId = 0) =>
        View(VIEW, await factory.PrepareAsync(templateId, languageId));

    /// <summary>A template that somebody deleted comes back as it is installed.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Restore(int kindId)
    {
        if (MailTemplates.Kinds.Contains((NotificationKind)kindId) && await templates.InstallAsync((NotificationKind)kindId))
            notifications.SuccessNotification(await texts.TextAsync("Mails.Restored"));

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Test(int templateId, int languageId, string? email)
    {
        if (await factory.FindAsync(templateId) is not { } found || await choices.StoreAsync() is not { } store)
            return RedirectToAction(nameof(List));

        var address = (email ?? "").Trim();
        if (!IsEmail(address))
            notifications.ErrorNotification(await texts.TextAsync("Mails.Test.BadEmail"));
        else if (await preview.SendAsync(found.Template, found.Kind, store, languageId, address))
            notifications.SuccessNotification(Wording.Fill(await texts.TextAsync("Mails.Test.Sent"), CultureInfo.CurrentCulture, address));
        else
            notifications.ErrorNotification(await texts.TextAsync("Mails.Test.NoAccount"));

        return RedirectToAction(nameof(List), new { templateId, languageId });
    }

    // An address alone: no name before it, and no second one behind it.
    private static bool IsEmail(string text)
    {
        return text.Length <= LONGEST_EMAIL
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            && !text.Any(char.IsControl);
    }
}

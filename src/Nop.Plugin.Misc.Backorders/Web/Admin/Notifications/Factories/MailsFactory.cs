using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Configuration;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Factories;

/// <summary>The page of the mails: each kind with its setting and its templates, which may be several, for different stores.</summary>
public sealed class MailsFactory(
    IMessageTemplateService templates,
    PreviewOptions choices,
    MailPreview preview,
    ShopMails shop,
    AdminTexts texts,
    ISettingService settings,
    IWorkContext workContext)
{
    public async Task<MailsModel> PrepareAsync(int templateId, int languageId)
    {
        var model = new MailsModel();
        var store = await settings.LoadSettingAsync<BackordersSettings>(await choices.ScopeAsync());

        foreach (var kind in MailTemplates.Kinds)
            await AddAsync(
                model,
                MailTemplates.Name(kind),
                $"Mails.Kind.{kind}",
                await SettingAsync(kind, NotificationSwitches.IsOn(store, kind)),
                (int)kind);

        await AddAsync(model, BackInStockMails.BACK, "Mails.BackInStock", await OnOffAsync(store.OfferNotifyMe));
        await AddAsync(model, BackInStockMails.CONFIRM, "Mails.ConfirmBackInStock", await OnOffAsync(store.OfferNotifyMe));

        if (await FindAsync(templateId) is { } found)
            model.Preview = await PreviewAsync(found.Template, found.Kind, languageId);

        return model;
    }

    /// <returns>Null when it is none of ours.</returns>
    public async Task<(MessageTemplate Template, NotificationKind Kind)?> FindAsync(int templateId)
    {
        foreach (var kind in MailTemplates.Kinds)
        {
            if ((await templates.GetMessageTemplatesByNameAsync(MailTemplates.Name(kind))).FirstOrDefault(
                template => template.Id == templateId) is { } found)
                return (found, kind);
        }

        return null;
    }

    private async Task<string> SettingAsync(NotificationKind kind, bool isOn)
    {
        return isOn && await shop.TellingAsync(kind, await choices.ScopeAsync()) is { } own
            ? Wording.Fill(await texts.TextAsync("Mails.InShopMail"), CultureInfo.CurrentCulture, own)
            : await OnOffAsync(isOn);
    }

    private Task<string> OnOffAsync(bool isOn) => texts.TextAsync(isOn ? "Mails.On" : "Mails.Off");

    private async Task AddAsync(MailsModel model, string templateName, string text, string setting, int kindId = 0)
    {
        var name = await texts.TextAsync(text);
        var found = await templates.GetMessageTemplatesByNameAsync(templateName);
        if (found.Count == 0)
            model.Mails.Add(new() { KindId = kindId, Name = name, Setting = setting });

        foreach (var template in found)
        {
            model.Mails.Add(new()
            {
                KindId = kindId,
                Name = name,
                Setting = setting,
                TemplateId = template.Id,
                IsActive = template.IsActive,
                IsForSomeStores = template.LimitedToStores,
                Subject = template.Subject
            });
        }
    }

    private async Task<MailPreviewModel> PreviewAsync(MessageTemplate template, NotificationKind kind, int languageId)
    {
        var languages = await choices.LanguagesAsync();
        var language = languages.Any(one => one.Id == languageId) ? languageId : (await workContext.GetWorkingLanguageAsync()).Id;
        Store? store = await choices.StoreAsync();
        var shown = store is null ? null : await preview.ShowAsync(template, kind, store, language);

        return new()
        {
            TemplateId = template.Id,
            Title = Wording.Fill(
                await texts.TextAsync("Mails.Preview.Title"),
                CultureInfo.CurrentCulture,
                await texts.TextAsync($"Mails.Kind.{kind}")),
            LanguageId = language,
            AvailableLanguages = [.. languages.Select(one => new SelectListItem(
                one.Name,
                one.Id.ToString(CultureInfo.InvariantCulture),
                one.Id == language))],
            Subject = shown?.Subject ?? "",
            Html = shown?.Html ?? "",
            Email = (await workContext.GetCurrentCustomerAsync()).Email ?? ""
        };
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Web.Public.Notifications.Models;
using Nop.Services.Localization;
using Nop.Services.Stores;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Notifications.Controllers;

/// <summary>
/// The way out of weekly overviews, for guests too. The link shows a page; only its button changes something, since mail
/// programs open links by themselves.
/// </summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderUnsubscribeController(
    UnsubscribeLinks links,
    OptOuts optOuts,
    IStoreService stores,
    ILocalizationService texts)
    : BasePublicController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Public/Notifications/Unsubscribe.cshtml";

    [HttpGet]
    public async Task<IActionResult> Show(string? token)
    {
        if (await links.ReadAsync(token) is not { } wanted)
            return View(VIEW, new UnsubscribeModel { Text = await TextAsync("Unsubscribe.Invalid") });

        if (await optOuts.HasAsync(wanted.StoreId, wanted.Email))
            return View(VIEW, await DoneAsync(wanted.Email));

        Store? store = await stores.GetStoreByIdAsync(wanted.StoreId);

        return View(
            VIEW,
            new UnsubscribeModel { Text = await TextAsync("Unsubscribe.Explain", wanted.Email, store?.Name ?? ""), Token = token });
    }

    [HttpPost]
    public async Task<IActionResult> Confirm(string? token)
    {
        if (await links.ReadAsync(token) is not { } wanted)
            return View(VIEW, new UnsubscribeModel { Text = await TextAsync("Unsubscribe.Invalid") });

        await optOuts.AddAsync(wanted.StoreId, wanted.Email);

        return View(VIEW, await DoneAsync(wanted.Email));
    }

    private async Task<UnsubscribeModel> DoneAsync(string email) => new() { Text = await TextAsync("Unsubscribe.Done", email) };

    private async Task<string> TextAsync(string key, params object[] values)
    {
        return Wording.Fill(await texts.GetResourceAsync(BackordersDefaults.TEXT_PREFIX + key), CultureInfo.CurrentCulture, values);
    }
}

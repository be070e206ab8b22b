using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Hosting;
using DemoStore.Engine.Plugins;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Services.Plugins;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class PluginController(IPluginService plugins, PluginShelf shelf, StoreRestart restart, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> List()
    {
        var all = await plugins.GetPluginDescriptorsAsync<IPlugin>(LoadPluginsMode.All);

        return View(new PluginListModel(all.Select(Row).ToList(), plugins.IsRestartRequired() || Directory.Exists(shelf.Folder.UploadedPath)));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> UploadPluginsAndThemes(IFormFile? archivefile)
    {
        if (archivefile is null || archivefile.Length == 0)
        {
            notifications.ErrorNotification("Choose the zip file of a plugin first.");
            return RedirectToAction(nameof(List));
        }

        return await TellAsync(() =>
        {
            if (Take(archivefile) is { } refusal)
                notifications.ErrorNotification(refusal);
            else
                notifications.SuccessNotification($"{archivefile.FileName} has been uploaded. Restart the store to see it in the list.");

            return Task.CompletedTask;
        });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> Install(string systemName) => TellAsync(async () =>
    {
        await plugins.PreparePluginToInstallAsync(systemName);
        notifications.WarningNotification($"{systemName} will be installed when the store restarts.");
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> Uninstall(string systemName) => TellAsync(async () =>
    {
        await plugins.PreparePluginToUninstallAsync(systemName);
        notifications.WarningNotification($"{systemName} will be uninstalled when you apply the changes.");
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public Task<IActionResult> Delete(string systemName) => TellAsync(async () =>
    {
        await plugins.PreparePluginToDeleteAsync(systemName);
        notifications.WarningNotification($"{systemName} will be deleted when you apply the changes.");
    });

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public IActionResult CancelChanges()
    {
        plugins.ResetChanges();

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Configuration.MANAGE_PLUGINS)]
    public async Task<IActionResult> ApplyChanges()
    {
        await restart.ApplyAsync(plugins);

        return View("Restarting");
    }

    // What a plugin answers when it refuses (or breaks) is for the admin to read.
    private async Task<IActionResult> TellAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            notifications.ErrorNotification(exception.Message);
        }

        return RedirectToAction(nameof(List));
    }

    private string? Take(IFormFile file)
    {
        try
        {
            using var zip = file.OpenReadStream();
            return shelf.Folder.Take(zip);
        }
        // The archive reader says of a file that is no archive either of the two.
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            return $"{file.FileName} is not a zip file.";
        }
    }

    private static PluginRow Row(PluginDescriptor plugin)
    {
        var configureUrl = plugin.Installed && plugin.PluginType is not null ? plugin.Instance<IPlugin>()?.GetConfigurationPageUrl() : null;

        return new PluginRow(plugin.SystemName, plugin.FriendlyName, plugin.Group ?? "", plugin.Version ?? "", plugin.Author ?? "",
            plugin.Description ?? "", plugin.Installed, configureUrl);
    }
}

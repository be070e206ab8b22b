using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>Which settings one store has of its own, read for the page and written from it.</summary>
public static class OverrideFlags
{
    public static async Task ReadAsync(ConfigurationModel model, BackordersSettings stored, ISettingService settings, int scope)
    {
        if (scope == 0)
            return;

        Task<bool> HasOwn<T>(Expression<Func<BackordersSettings, T>> key) => settings.SettingExistsAsync(stored, key, scope);

        model.LeadDays_OverrideForStore = await HasOwn(setting => setting.LeadDays);
        model.AvailabilityRangeDays_OverrideForStore = await HasOwn(setting => setting.AvailabilityRangeDays);
        model.LeadDaysAreWorkingDays_OverrideForStore = await HasOwn(setting => setting.LeadDaysAreWorkingDays);
        model.HandlingDays_OverrideForStore = await HasOwn(setting => setting.HandlingDays);
        model.WeekendDays_OverrideForStore = await HasOwn(setting => setting.WeekendDays);
        model.Holidays_OverrideForStore = await HasOwn(setting => setting.Holidays);
        model.ReleaseAutomatically_OverrideForStore = await HasOwn(setting => setting.ReleaseAutomatically);
        model.NotesVisibleToCustomer_OverrideForStore = await HasOwn(setting => setting.NotesVisibleToCustomer);
        model.ShowInOrderMails_OverrideForStore = await HasOwn(setting => setting.ShowInOrderMails);
        model.SendPutOnBackorderMail_OverrideForStore = await HasOwn(setting => setting.SendPutOnBackorderMail);
    }

    public static async Task SaveAsync(ConfigurationModel model, BackordersSettings changed, ISettingService settings, int scope)
    {
        Task Save<T>(Expression<Func<BackordersSettings, T>> key, bool isOwn)
        {
            return settings.SaveSettingOverridablePerStoreAsync(changed, key, isOwn, scope, clearCache: false);
        }

        await Save(setting => setting.LeadDays, model.LeadDays_OverrideForStore);
        await Save(setting => setting.AvailabilityRangeDays, model.AvailabilityRangeDays_OverrideForStore);
        await Save(setting => setting.LeadDaysAreWorkingDays, model.LeadDaysAreWorkingDays_OverrideForStore);
        await Save(setting => setting.HandlingDays, model.HandlingDays_OverrideForStore);
        await Save(setting => setting.WeekendDays, model.WeekendDays_OverrideForStore);
        await Save(setting => setting.Holidays, model.Holidays_OverrideForStore);
        await Save(setting => setting.ReleaseAutomatically, model.ReleaseAutomatically_OverrideForStore);
        await Save(setting => setting.NotesVisibleToCustomer, model.NotesVisibleToCustomer_OverrideForStore);
        await Save(setting => setting.ShowInOrderMails, model.ShowInOrderMails_OverrideForStore);
        await Save(setting => setting.SendPutOnBackorderMail, model.SendPutOnBackorderMail_OverrideForStore);

        // Shop-wide settings have no place in the scope of one store.
        if (scope == 0)
        {
            await Save(setting => setting.CompleteLinesOnly, isOwn: false);
            await Save(setting => setting.ReconcileAtOnceLimit, isOwn: false);
            await Save(setting => setting.StockNumbersMean, isOwn: false);
            await Save(setting => setting.RemoveDataOnUninstall, isOwn: false);
        }

        await settings.ClearCacheAsync();
    }
}

using Nop.Plugin.Misc.Backorders.Web.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>What a whole number on the configuration page may be, at least and at most.</summary>
public static class SettingLimits
{
    public static readonly (string Field, int Least, int Most)[] All =
    [
        (nameof(ConfigurationModel.HandlingDays), 0, 365),
        (nameof(ConfigurationModel.ReconcileAtOnceLimit), 0, 10_000),
        // promises
        // storefront
        // choices
        // waiting
        // mails
        (nameof(ConfigurationModel.TellDateChangeDays), 0, 365),
        (nameof(ConfigurationModel.LegalLimitDays), 0, 3650),
        (nameof(ConfigurationModel.DigestWeekday), 0, 6)
    ];
}

using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>What a whole number on the configuration page may be, at least and at most.</summary>
internal static class SettingLimits
{
    public static readonly (string Field, int Least, int Most)[] All =
    [
        (nameof(ConfigurationModel.HandlingDays), 0, 365),
        (nameof(ConfigurationModel.ReconcileAtOnceLimit), 0, 10_000),
        (nameof(ConfigurationModel.HoldUnpaidDays), 0, 3650),
        // promises
        (nameof(ConfigurationModel.CutOffHour), 0, OrderDay.NO_CUT_OFF),
        (nameof(ConfigurationModel.MinLeadDays), 0, LeadTime.MAX_DAYS),
        (nameof(ConfigurationModel.MaxLeadDays), 0, LeadTime.MAX_DAYS),
        // storefront
        // choices
        (nameof(ConfigurationModel.AlternativesCount), 1, 10),
        (nameof(ConfigurationModel.AlternativesPriceBand), 0, 1_000),
        // waiting
        (nameof(ConfigurationModel.WaitingLinkDays), 1, 365),
        (nameof(ConfigurationModel.IncentiveCodeDays), 1, 3650),
        (nameof(ConfigurationModel.NotifyHoldHours), 1, 1_000),
        (nameof(ConfigurationModel.ForgetAddressDays), 1, 3650),
        // mails
        (nameof(ConfigurationModel.TellDateChangeDays), 0, 365),
        (nameof(ConfigurationModel.LegalLimitDays), 0, 3650),
        (nameof(ConfigurationModel.DigestWeekday), 0, 6)
    ];
}

using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

/// <content>What shoppers are told.</content>
public sealed partial record ConfigurationModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellDateChanged")]
    public bool TellDateChanged { get; set; }

    public bool TellDateChanged_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellDelayedAgain")]
    public bool TellDelayedAgain { get; set; }

    public bool TellDelayedAgain_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellAllocated")]
    public bool TellAllocated { get; set; }

    public bool TellAllocated_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellReleased")]
    public bool TellReleased { get; set; }

    public bool TellReleased_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellShipped")]
    public bool TellShipped { get; set; }

    public bool TellShipped_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellCancelRequested")]
    public bool TellCancelRequested { get; set; }

    public bool TellCancelRequested_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellCancelAccepted")]
    public bool TellCancelAccepted { get; set; }

    public bool TellCancelAccepted_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellCancelRefused")]
    public bool TellCancelRefused { get; set; }

    public bool TellCancelRefused_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellAlternativeOffered")]
    public bool TellAlternativeOffered { get; set; }

    public bool TellAlternativeOffered_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.TellDateChangeDays")]
    public int TellDateChangeDays { get; set; }

    public bool TellDateChangeDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.LegalLimitDays")]
    public int LegalLimitDays { get; set; }

    public bool LegalLimitDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.SendDigest")]
    public bool SendDigest { get; set; }

    public bool SendDigest_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.DigestWeekday")]
    public int DigestWeekday { get; set; }

    public bool DigestWeekday_OverrideForStore { get; set; }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Models;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

public sealed partial record ConfigurationModel : BaseNopModel, ISettingsModel
{
    public int ActiveStoreScopeConfiguration { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.LeadDays")]
    public string? LeadDays { get; set; }

    public bool LeadDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.AvailabilityRanges")]
    public IList<RangeDaysModel> Ranges { get; set; } = [];

    public bool AvailabilityRangeDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.LeadDaysAreWorkingDays")]
    public bool LeadDaysAreWorkingDays { get; set; }

    public bool LeadDaysAreWorkingDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.HandlingDays")]
    public int HandlingDays { get; set; }

    public bool HandlingDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.WeekendDays")]
    public IList<int> WeekendDays { get; set; } = [];

    public bool WeekendDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.Holidays")]
    public string? Holidays { get; set; }

    public bool Holidays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ReleaseAutomatically")]
    public bool ReleaseAutomatically { get; set; }

    public bool ReleaseAutomatically_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.NotesVisibleToCustomer")]
    public bool NotesVisibleToCustomer { get; set; }

    public bool NotesVisibleToCustomer_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ShowInOrderMails")]
    public bool ShowInOrderMails { get; set; }

    public bool ShowInOrderMails_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.SendPutOnBackorderMail")]
    public bool SendPutOnBackorderMail { get; set; }

    public bool SendPutOnBackorderMail_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.SkipRepeatedMails")]
    public bool SkipRepeatedMails { get; set; }

    public bool SkipRepeatedMails_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.DeliveryDays")]
    public string? DeliveryDays { get; set; }

    public bool DeliveryDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.DeliveryDates")]
    public IList<RangeDaysModel> DeliveryDates { get; set; } = [];

    public bool DeliveryDateDays_OverrideForStore { get; set; }

    // choices

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.OfferCartChoices")]
    public bool OfferCartChoices { get; set; }

    public bool OfferCartChoices_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.OfferAlternatives")]
    public bool OfferAlternatives { get; set; }

    public bool OfferAlternatives_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.AlternativesCount")]
    public int AlternativesCount { get; set; }

    public bool AlternativesCount_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.AlternativesPriceBand")]
    public int AlternativesPriceBand { get; set; }

    public bool AlternativesPriceBand_OverrideForStore { get; set; }

    // The rest is shop-wide: stock and its queues are shared by all stores.

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.CompleteLinesOnly")]
    public bool CompleteLinesOnly { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.HoldUnpaidDays")]
    public int HoldUnpaidDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.PaidLaterMethods")]
    public string PaidLaterMethods { get; set; } = "";

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ReconcileAtOnceLimit")]
    public int ReconcileAtOnceLimit { get; set; }

    /// <summary><see cref="Domain.Stock.StockNumberMeaning"/></summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ExactStock")]
    public bool ExactStock { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.StockNumbersMean")]
    public int StockNumbersMean { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.UseLearnedLeadTimes")]
    public bool UseLearnedLeadTimes { get; set; }

    // waiting

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.WaitingLinkDays")]
    public int WaitingLinkDays { get; set; }

    public bool WaitingLinkDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.AcceptCancelAutomatically")]
    public bool AcceptCancelAutomatically { get; set; }

    public bool AcceptCancelAutomatically_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.IncentivesNeedPayment")]
    public bool IncentivesNeedPayment { get; set; }

    public bool IncentivesNeedPayment_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.IncentiveCodeDays")]
    public int IncentiveCodeDays { get; set; }

    public bool IncentiveCodeDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.OfferNotifyMe")]
    public bool OfferNotifyMe { get; set; }

    public bool OfferNotifyMe_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.NotifyHoldHours")]
    public int NotifyHoldHours { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.RemoveDataOnUninstall")]
    public bool RemoveDataOnUninstall { get; set; }

    public IList<SelectListItem> AvailableWeekendDays { get; set; } = [];

    public IList<SelectListItem> AvailableStockNumberMeanings { get; set; } = [];

    // storefront

    /// <summary><see cref="Domain.Promises.DisplayMode"/></summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.DisplayMode")]
    public int DisplayMode { get; set; }

    public bool DisplayMode_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ShowDeliveryDate")]
    public bool ShowDeliveryDate { get; set; }

    public bool ShowDeliveryDate_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ShowQueue")]
    public bool ShowQueue { get; set; }

    public bool ShowQueue_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.RequireAcknowledgement")]
    public bool RequireAcknowledgement { get; set; }

    public bool RequireAcknowledgement_OverrideForStore { get; set; }

    public IList<SelectListItem> AvailableDisplayModes { get; set; } = [];

    public IList<CheckModel> Checks { get; set; } = [];

    public HealthModel Health { get; set; } = new();
}

/// <summary>The lead time of one of the shop's availability ranges.</summary>
public sealed record RangeDaysModel : BaseNopModel
{
    public int RangeId { get; set; }

    public string? Name { get; set; }

    public string? Days { get; set; }
}

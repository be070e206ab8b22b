using Nop.Core.Configuration;

namespace Nop.Plugin.Misc.Backorders;

/// <summary>Stored per store by the shop; only types that its settings table can convert.</summary>
public sealed class BackordersSettings : ISettings
{
    /// <summary>Days until goods come in, as "7" or "10-14". Empty: no date is promised.</summary>
    public string LeadDays { get; set; } = "10-14";

    /// <summary>Lead time of each availability range, as "rangeId=days;rangeId=days".</summary>
    public string AvailabilityRangeDays { get; set; } = "";

    /// <summary>False: lead time counts every day of the week.</summary>
    public bool LeadDaysAreWorkingDays { get; set; } = true;

    /// <summary>Working days between arrival and leaving the house.</summary>
    public int HandlingDays { get; set; } = 1;

    /// <summary>Days of the week without work, as numbers: 0 is Sunday.</summary>
    public List<int> WeekendDays { get; set; } = [0, 6];

    /// <summary>Days without work, as ISO dates separated by commas or line breaks.</summary>
    public string Holidays { get; set; } = "";

    public bool CompleteLinesOnly { get; set; }

    /// <summary>False: what has stock waits for a clerk.</summary>
    public bool ReleaseAutomatically { get; set; }

    /// <summary>
    /// An order that is still to be paid after so many days is not served; 0: it is served for ever. Shared by all stores as
    /// stock is.
    /// </summary>
    public int HoldUnpaidDays { get; set; } = 7;

    /// <summary>
    /// System names of payment methods that are paid later, as invoice or cash on delivery: their orders are served unpaid.
    /// </summary>
    public string PaidLaterMethods { get; set; } =
        "Payments.CheckMoneyOrder, Payments.CashOnDelivery, Payments.PayInStore, Payments.PurchaseOrder";

    public bool NotesVisibleToCustomer { get; set; } = true;

    /// <summary>Adds the list of backordered lines to order mails whose template does not print it by itself.</summary>
    public bool ShowInOrderMails { get; set; } = true;

    public bool SendPutOnBackorderMail { get; set; } = true;

    /// <summary>What the shop's own mail says of an order or a shipment is not said in a second one.</summary>
    public bool SkipRepeatedMails { get; set; } = true;

    /// <summary>
    /// What a number means that is written over negative stock, <see cref="Domain.Stock.StockNumberMeaning"/>; shared by all
    /// stores as stock is.
    /// </summary>
    public int StockNumbersMean { get; set; }

    /// <summary>Stock is adjusted by adding in the table instead of writing back what was read; shared by all stores as stock is.</summary>
    public bool ExactStock { get; set; }

    /// <summary>Looks which products should be closed, capped or opened again, and says so on the page of limits.</summary>
    public bool SuggestLimits { get; set; }

    /// <summary>What is suggested is done at once.</summary>
    public bool ApplyLimits { get; set; }

    /// <summary>A queue of at most so many lines is reconciled within the request that changed it.</summary>
    public int ReconcileAtOnceLimit { get; set; } = 200;

    /// <summary>Answer to the question of the configuration page: do the data tables go at uninstall?</summary>
    public bool RemoveDataOnUninstall { get; set; }

    // waiting

    /// <summary>So long an address in a mail leads to the page on which its reader decides whether to wait.</summary>
    public int WaitingLinkDays { get; set; } = 60;

    /// <summary>What a shopper asks to cancel is cancelled at once, as long as no stock is set aside for it.</summary>
    public bool AcceptCancelAutomatically { get; set; }

    /// <summary>Thanks for waiting are given to paid orders only.</summary>
    public bool IncentivesNeedPayment { get; set; } = true;

    /// <summary>So many days after the one on which it was given a code is valid.</summary>
    public int IncentiveCodeDays { get; set; } = 90;

    /// <summary>Product pages offer to tell when something is back that can be ordered without stock, or that has combinations.</summary>
    public bool OfferNotifyMe { get; set; } = true;

    /// <summary>So long goods are kept for somebody who was told that they are back, before the next one is told.</summary>
    public int NotifyHoldHours { get; set; } = 48;

    /// <summary>So many days after its end a subscription keeps no address; one that nobody confirmed, after it was asked for.</summary>
    public int ForgetAddressDays { get; set; } = 30;

    // promises

    /// <summary>From this hour on, on the shop's clock, an order counts for the next day; 24: never.</summary>
    public int CutOffHour { get; set; } = Domain.Promises.OrderDay.NO_CUT_OFF;

    /// <summary>No lead time is taken for shorter, whoever set or learned it.</summary>
    public int MinLeadDays { get; set; }

    /// <summary>No lead time is taken for longer.</summary>
    public int MaxLeadDays { get; set; } = 365;

    /// <summary>Working days on the way to the shopper, as "2" or "1-3". Empty: as long as shipping takes nobody says.</summary>
    public string DeliveryDays { get; set; } = "1-3";

    /// <summary>The same for each delivery date of the shop, as "deliveryDateId=days;deliveryDateId=days".</summary>
    public string DeliveryDateDays { get; set; } = "";

    /// <summary>Dates may come from what past deliveries taught; shared by all stores as supply is.</summary>
    public bool UseLearnedLeadTimes { get; set; } = true;

    // storefront

    /// <summary>How much of a promise shoppers are told, <see cref="Domain.Promises.DisplayMode"/>; 0: the date range.</summary>
    public int DisplayMode { get; set; }

    /// <summary>False: shoppers are told when goods leave the house.</summary>
    public bool ShowDeliveryDate { get; set; }

    /// <summary>Tells which delivery covers a line, and how many units are ahead of it.</summary>
    public bool ShowQueue { get; set; }

    /// <summary>No order is placed before the shopper says to have understood what comes later.</summary>
    public bool RequireAcknowledgement { get; set; }

    // choices

    /// <summary>Buttons in the cart: now or together, fewer, another product.</summary>
    public bool OfferCartChoices { get; set; } = true;

    /// <summary>Other products on product page, in the cart and in mails.</summary>
    public bool OfferAlternatives { get; set; } = true;

    public int AlternativesCount { get; set; } = 3;

    /// <summary>What is only similar may cost so many percent more or less; 0: whatever it costs.</summary>
    public int AlternativesPriceBand { get; set; } = 50;

    // mails

    /// <summary>Each of these is one message; its template has a switch of its own in the shop.</summary>
    public bool TellDateChanged { get; set; } = true;

    public bool TellDelayedAgain { get; set; } = true;

    public bool TellAllocated { get; set; } = true;

    public bool TellReleased { get; set; } = true;

    public bool TellShipped { get; set; } = true;

    public bool TellCancelRequested { get; set; } = true;

    public bool TellCancelAccepted { get; set; } = true;

    public bool TellCancelRefused { get; set; } = true;

    public bool TellAlternativeOffered { get; set; } = true;

    /// <summary>A date that moves by so many days or fewer, within its week, is told by nobody.</summary>
    public int TellDateChangeDays { get; set; } = 2;

    /// <summary>Days after the order by which it has to be delivered; a date that moves beyond is always told. 0: no limit.</summary>
    public int LegalLimitDays { get; set; } = 30;

    /// <summary>Once a week, while something waits.</summary>
    public bool SendDigest { get; set; }

    /// <summary>The day of the digest, as a number: 0 is Sunday.</summary>
    public int DigestWeekday { get; set; } = 1;

    /// <summary>
    /// A day as 2026-06-01, written by install and update: what was overdue before is told to nobody. Not on the settings page.
    /// </summary>
    public string OverdueUntoldBefore { get; set; } = "";
}

using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Dates: supply, lead times, promises and how well they were kept.</summary>
internal static class PromiseServices
{
    public static readonly Type[] All =
    [
        typeof(StoreRules), typeof(ToldDates), typeof(LeadTimesOfProduct), typeof(LearnedLeadTimes), typeof(ProductGroups), typeof(OwedReader), typeof(SupplyBook), typeof(QuoteReader), typeof(PromisedLines), typeof(RevisePromises), typeof(PastDeliveries), typeof(LearnedStore), typeof(LearnLeadTimes), typeof(LookForDates), typeof(MoveDates), typeof(KeptPromises),
        typeof(DatesFactory), typeof(AccuracyFactory), typeof(WaitingKeys)
    ];
}

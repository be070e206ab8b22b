using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Dates: supply, lead times, promises and how well they were kept.</summary>
internal static class PromiseServices
{
    public static readonly Type[] All =
    [
        typeof(StoreRules), typeof(ToldDates), typeof(LeadTimesOfProduct), typeof(LearnedLeadTimes), typeof(ProductGroups), typeof(OwedReader), typeof(ConfirmedSupply), typeof(QuoteReader), typeof(PromisedLines), typeof(RevisePromises), typeof(PastDeliveries), typeof(LearnedStore), typeof(LearnLeadTimes), typeof(LookForDates), typeof(MoveDates), typeof(KeptPromises), typeof(PreOrders), typeof(Untold),
        typeof(DatesFactory), typeof(AccuracyFactory), typeof(WaitingKeys)
    ];
}

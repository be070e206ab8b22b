using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>
/// Once a day: how long goods take to come in, of each product, supplier and category, and of the shop, as far as past
/// deliveries tell. Two servers that learn at once learn the same.
/// </summary>
internal sealed class LearnLeadTimes(PastDeliveries past, LearnedStore store, LookForDates dates, TimeProvider clock)
{
    private static readonly TimeSpan _every = TimeSpan.FromDays(1);

    public async Task RunIfDueAsync()
    {
        if (await store.LearnedOnUtcAsync() is not { } last || clock.GetUtcNow().UtcDateTime - last >= _every)
            await RunAsync();
    }

    public async Task RunAsync()
    {
        var deliveries = await past.ReadAsync();
        var categories = await store.CategoriesAsync([.. deliveries.Select(delivery => delivery.ProductId).Distinct()]);
        var learned = new List<(LearnedScope, string, LearnedLeadTime?)>
        {
            // Written even when nothing was learned: it says when somebody tried.
            (LearnedScope.Shop, "", LearnedLeadTime.From(deliveries.Select(delivery => delivery.Days)))
        };

        learned.AddRange(Grouped(LearnedScope.Product, deliveries, delivery => Key(delivery.ProductId)));
        learned.AddRange(Grouped(LearnedScope.Supplier, deliveries, delivery => delivery.Supplier));
        learned.AddRange(Grouped(
            LearnedScope.Category,
            deliveries,
            delivery => categories.TryGetValue(delivery.ProductId, out var category) ? Key(category) : ""));

        await store.SaveAsync(learned);
        await dates.RunAsync();
    }

    private static IEnumerable<(LearnedScope, string, LearnedLeadTime?)> Grouped(
        LearnedScope scope,
        IEnumerable<PastDelivery> deliveries,
        Func<PastDelivery, string> key)
    {
        return deliveries
            .GroupBy(key, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Key.Length > 0)
            .Select(group => (scope, group.Key, LearnedLeadTime.From(group.Select(delivery => delivery.Days))))
            .Where(learned => learned.Item3 is not null);
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}

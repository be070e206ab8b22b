using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>All lead times that could apply to a product, and the limits that its groups set to any.</summary>
public sealed class LeadTimesOfProduct(LeadTimeRules rules, LearnedLeadTimes learned, ProductGroups groups)
{
    /// <param name="leadDays">The product's own, as an admin typed it.</param>
    public async Task<(LeadTimes LeadTimes, PromiseRule Rule)> FindAsync(Product product, string? leadDays, StoreRule store)
    {
        var all = await rules.AllAsync();
        var uses = store.Settings.UseLearnedLeadTimes;
        var ranges = DaysByRange.Parse(store.Settings.AvailabilityRangeDays);
        var of = await GroupsAsync(product, all, uses);
        var found = new LeadTimes(
            LeadTime.Parse(leadDays),
            ranges.TryGetValue(product.ProductAvailabilityRangeId, out var range) ? range : null,
            LeadTime.Parse(store.Settings.LeadDays))
        {
            Vendor = Days(all, LeadTimeScope.Vendor, [Key(product.VendorId)]),
            Supplier = Days(all, LeadTimeScope.Supplier, [of.Supplier]),
            Manufacturer = Days(all, LeadTimeScope.Manufacturer, of.Manufacturers.Select(Key)),
            Category = Days(all, LeadTimeScope.Category, of.Categories.Select(Key)),
            LearnedProduct = uses ? await learned.FindAsync(LearnedScope.Product, Key(product.Id)) : null,
            LearnedSupplier = uses && of.Supplier.Length > 0 ? await learned.FindAsync(LearnedScope.Supplier, of.Supplier) : null,
            LearnedCategory = uses && of.Categories.Count > 0
                ? await learned.FindAsync(LearnedScope.Category, Key(of.Categories[0]))
                : null,
            LearnedShop = uses ? await learned.FindAsync(LearnedScope.Shop, "") : null
        };

        return (found, Limited(store.Rule, all, product, of));
    }

    private async Task<Groups> GroupsAsync(Product product, IReadOnlyList<LeadTimeRuleRecord> all, bool uses)
    {
        var isAsked = all.Any(rule => rule.ScopeId != (int)LeadTimeScope.Vendor)
            || (uses && (await learned.HasAsync(LearnedScope.Supplier) || await learned.HasAsync(LearnedScope.Category)));

        return isAsked ? await groups.OfAsync(product.Id) : new();
    }

    private static LeadTime? Days(IReadOnlyList<LeadTimeRuleRecord> all, LeadTimeScope scope, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (LeadTime.Parse(Find(all, scope, key)?.LeadDays) is { } days)
                return days;
        }

        return null;
    }

    // The narrowest limits of all groups hold: who says "never more than ten days" means it.
    private static PromiseRule Limited(PromiseRule rule, IReadOnlyList<LeadTimeRuleRecord> all, Product product, Groups of)
    {
        LeadTimeRuleRecord?[] found =
        [
            Find(all, LeadTimeScope.Vendor, Key(product.VendorId)),
            Find(all, LeadTimeScope.Supplier, of.Supplier),
            .. of.Manufacturers.Select(id => Find(all, LeadTimeScope.Manufacturer, Key(id))),
            .. of.Categories.Select(id => Find(all, LeadTimeScope.Category, Key(id)))
        ];

        return rule with
        {
            MinLeadDays = Math.Clamp(found.Max(one => one?.MinDays) ?? 0, rule.MinLeadDays, LeadTime.MAX_DAYS),
            MaxLeadDays = Math.Clamp(found.Min(one => one?.MaxDays) ?? rule.MaxLeadDays, 0, rule.MaxLeadDays)
        };
    }

    private static LeadTimeRuleRecord? Find(IReadOnlyList<LeadTimeRuleRecord> all, LeadTimeScope scope, string key)
    {
        return key.Length == 0 ? null : all.FirstOrDefault(rule => rule.ScopeId == (int)scope
            && string.Equals(rule.ScopeKey, key, StringComparison.OrdinalIgnoreCase));
    }

    private static string Key(int id) => id.ToString(CultureInfo.InvariantCulture);
}

using Nop.Core.Caching;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

/// <summary>
/// The shop's lead times of vendors, suppliers, manufacturers and categories. There are few, and product pages ask for all.
/// </summary>
public sealed class LeadTimeRules(IRepository<LeadTimeRuleRecord> rules, IStaticCacheManager cache)
{
    private const string PREFIX = "Nop.Plugin.Misc.Backorders.LeadTimes.";

    /// <returns>By scope, the most specific first. Shared with others: never change one.</returns>
    public Task<IReadOnlyList<LeadTimeRuleRecord>> AllAsync()
    {
        return cache.GetAsync<IReadOnlyList<LeadTimeRuleRecord>>(
            new CacheKey(PREFIX + "All"),
            async () => await rules.Table
                .OrderBy(rule => rule.ScopeId)
                .ThenBy(rule => rule.ScopeKey)
                .ThenBy(rule => rule.Id)
                .ToListAsync());
    }

    /// <summary>Somebody changed one.</summary>
    public Task ForgetAsync() => cache.RemoveByPrefixAsync(PREFIX);
}

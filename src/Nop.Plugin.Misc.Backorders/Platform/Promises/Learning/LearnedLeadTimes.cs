using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>What past deliveries taught. It changes once a day.</summary>
public sealed class LearnedLeadTimes(IRepository<LearnedLeadTimeRecord> learned, IStaticCacheManager cache)
{
    private const string PREFIX = "Nop.Plugin.Misc.Backorders.Learned.";
    private const int MINUTES = 10;

    /// <returns>Null when there were too few cases.</returns>
    public async Task<LeadTime?> FindAsync(LearnedScope scope, string key)
    {
        var all = await AllAsync();

        return all.TryGetValue(Name((int)scope, key), out var days) ? LeadTime.Parse(days) : null;
    }

    public async Task<bool> HasAsync(LearnedScope scope)
    {
        var start = Name((int)scope, "");

        return (await AllAsync()).Keys.Any(name => name.StartsWith(start, StringComparison.Ordinal));
    }

    public Task ForgetAsync() => cache.RemoveByPrefixAsync(PREFIX);

    private Task<Dictionary<string, string>> AllAsync() => cache.GetAsync(new CacheKey(PREFIX + "All") { CacheTime = MINUTES }, async () =>
    {
        var rows = await learned.Table.Where(row => row.Cases >= LearnedLeadTime.FEWEST).ToListAsync();

        return rows
            .Where(row => LeadTime.IsPossible(row.Median, row.Percentile80))
            .DistinctBy(row => Name(row.ScopeId, row.ScopeKey))
            .ToDictionary(row => Name(row.ScopeId, row.ScopeKey), row => new LeadTime(row.Median, row.Percentile80).ToString());
    });

    // Names of suppliers differ by case only when somebody mistyped them.
    private static string Name(int scope, string key) => $"{scope}|{key.ToUpperInvariant()}";
}

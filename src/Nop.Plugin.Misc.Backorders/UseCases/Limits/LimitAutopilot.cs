using Nop.Core.Caching;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Limits;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>
/// Once an hour, where it is switched on: looks which products should be closed, capped or opened again, and says so; where the
/// setting wants it, it is done at once.
/// </summary>
internal sealed class LimitAutopilot(
    AdviceReader reader,
    LimitAdviceList advice,
    LimitAdvice desk,
    StoreSettings settings,
    IStaticCacheManager cache)
{
    private const string KEY = "Nop.Plugin.Misc.Backorders.Limits.Advised";
    private const int MINUTES = 60;

    /// <summary>What somebody did not want is not said again so soon.</summary>
    private static readonly TimeSpan _quiet = TimeSpan.FromDays(14);

    public async Task RunIfDueAsync()
    {
        if (!(await settings.OfAsync()).SuggestLimits)
            return;

        // Several servers may look: each product has one open advice.
        var key = new CacheKey(KEY) { CacheTime = MINUTES };
        if (await cache.GetAsync<string?>(key) is not null)
            return;

        await RunAsync();
        await cache.SetAsync(key, "looked");
    }

    public async Task RunAsync()
    {
        var facts = await reader.ReadAsync();
        var open = (await advice.OpenAsync()).ToDictionary(row => row.ProductId);
        var unwanted = (await advice.UnwantedAsync(_quiet)).ToHashSet();

        foreach (var row in open.Values.Where(row => !Stands(row, facts.GetValueOrDefault(row.ProductId))))
        {
            await advice.TrySettleAsync(row, AdviceState.Gone, customerId: 0);
            open.Remove(row.ProductId);
        }

        foreach (var (productId, known) in facts.Where(one => !open.ContainsKey(one.Key)).OrderBy(one => one.Key))
        {
            if (LimitAdvisor.Advise(known) is { } advised
                && !unwanted.Contains((productId, (int)advised.Action, (int)advised.Reason)))
                await advice.TryAddAsync(productId, advised);
        }

        if ((await settings.OfAsync()).ApplyLimits)
            await ApplyAsync();
    }

    private async Task ApplyAsync()
    {
        foreach (var row in await advice.OpenAsync())
            await desk.ApplyAsync(row, customerId: 0);
    }

    private static bool Stands(LimitAdviceRecord row, AdviceFacts? facts) => facts is not null
        && LimitAdvisor.Advise(facts) is { } advised
        && ((int)advised.Action, (int)advised.Reason) == (row.ActionId, row.ReasonId);
}

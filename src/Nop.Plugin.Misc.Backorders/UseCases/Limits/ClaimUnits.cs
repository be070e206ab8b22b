using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>What became of a claim.</summary>
/// <param name="Token">To give it back; null when nothing was claimed.</param>
/// <param name="Refusal">Why the order cannot be placed; null when it can.</param>
internal sealed record UnitClaim(string? Token, string? Refusal)
{
    public static UnitClaim NotNeeded { get; } = new(null, null);
}

/// <summary>
/// Before an order is placed, its units of what is limited are claimed, so that of two orders for the last unit one is placed. Whose
/// units are contested waits until the others are through: their orders may fail.
/// </summary>
internal sealed class ClaimUnits(FindLimits find, LimitClaims claims, LimitMessages messages, IWorkContext workContext)
{
    private const int TRIES = 400;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    public async Task<UnitClaim> TakeAsync(IReadOnlyCollection<WantedLine> lines, int storeId, int customerId)
    {
        if (await find.RulesAsync(lines, storeId) is not { } limited)
            return UnitClaim.NotNeeded;

        for (var attempt = 1; ; attempt++)
        {
            var turns = await claims.TurnsAsync([.. limited.Held.Keys.Select(key => key.ProductId).Distinct()]);
            var found = await find.RunAsync(limited, customerId);

            if ((found.FirstOrDefault(one => one.IsTooMuch) ?? (attempt >= TRIES ? Contested(found) : null)) is { } refused)
                return new(null, await messages.TextAsync(refused, (await workContext.GetWorkingLanguageAsync()).Id));

            if (Contested(found) is null && await claims.TryTakeAsync(Wanted(found), turns) is { } token)
                return new(token, null);

            await Task.Delay(_pause);
        }
    }

    public Task ReleaseAsync(UnitClaim claim) => claim.Token is { } token ? claims.ReleaseAsync(token) : Task.CompletedTask;

    private static LimitedStock? Contested(IEnumerable<LimitedStock> found) => found.FirstOrDefault(one => one.IsContested);

    private static Dictionary<StockKey, long> Wanted(IEnumerable<LimitedStock> found) =>
        found.ToDictionary(one => one.Part.Key, one => one.Wanted);
}

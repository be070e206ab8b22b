using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>Finds what events and crashes lost.</summary>
internal sealed class Repairs(
    BackorderQueries shelf,
    MovedSources homes,
    Guard guard,
    FindLateLines lateLines,
    ConfirmOrder confirm,
    TimeProvider clock)
{
    public async Task RunAsync()
    {
        foreach (var torn in await shelf.TornAsync())
            await guard.RunAsync<BackorderLedger>("replay", ledger => ledger.ReplayAsync(torn));

        // Switched without an event; the keys where they wait now are then reconciled with all others.
        foreach (var product in await homes.ProductsAsync())
            await guard.RunAsync<FollowSource>("follow-home", follow => follow.RunAsync(product));

        var before = (clock.GetUtcNow() - BackordersDefaults.SecondLook).UtcDateTime;
        await lateLines.SweepAsync(before);
        await confirm.SweepAsync(before);
    }
}

using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Asks by mail whether an address is right, within limits. Whoever typed it reads the same answer in any case.</summary>
public sealed class AskToConfirm(
    BackInStockEntries entries,
    BackInStockList list,
    BackInStockLimits limits,
    BackInStockMails mails,
    Guard guard)
{
    /// <summary>What fails for one entry, with its id.</summary>
    public const string WORK = "back-in-stock-confirmation";

    public async Task RunAsync(BackInStockRecord entry)
    {
        var isSent = false;
        if (!await limits.AreReachedAsync(entry))
            await guard.TryAsync(WORK, entry.Id, async () => isSent = await mails.ConfirmAsync(entry));

        if (!isSent)
            await entries.NotAskedAsync(entry);
    }

    /// <summary>Tries again what failed.</summary>
    public async Task AgainAsync(int id)
    {
        if (await list.FindAsync(id) is { StateId: (int)BackInStockState.Unconfirmed, ConfirmationSentOnUtc: null } entry)
            await mails.ConfirmAsync(entry);
    }
}

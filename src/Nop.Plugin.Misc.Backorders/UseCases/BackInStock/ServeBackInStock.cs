using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>
/// The task's round over those who want to hear: who came, or did not come in time, makes room; then the next are told, no
/// more than there are goods. One server at a time has the goods to itself, and each row is claimed before its mail.
/// </summary>
public class ServeBackInStock(BackInStockList list, CloseBackInStock close, TellBackInStock tell, StockReader stock, KeyLeases leases)
{
    /// <summary>So many are told of the same goods in one run; more wait for the next.</summary>
    private const int MOST = 500;

    public async Task RunAsync()
    {
        await close.RunAsync();

        var keys = await list.KeysAsync();
        foreach (var (key, available) in await stock.AvailableAsync([.. keys]))
        {
            if (available > 0)
                await ServeAsync(key);
        }
    }

    private async Task ServeAsync(StockKey key)
    {
        var lease = await leases.TakeAsync([key]);
        if (!lease.Keys.Contains(key))
            return;

        try
        {
            // Read anew: whoever had the goods before may have told of them.
            var free = new StockLevel(await stock.AvailableAsync(key) ?? 0, Units.None).Free;
            var waiting = (await list.WaitingAsync(key, Math.Min(MOST, free.Value))).ToDictionary(row => row.Id);
            var wave = Waves.Next(free, await list.KeptAsync(key), waiting.Values.Select(row => new Subscriber(row.Id, new(Math.Max(1, row.Units)))));

            foreach (var told in wave)
                await tell.RunAsync(waiting[told.Id], told.Kept);
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }
}

/// <summary>Tells one, once.</summary>
public class TellBackInStock(BackInStockList list, BackInStockMails mails, Platform.Notifications.SentNotifications claims, ISettingService settings, Guard guard)
{
    public async Task RunAsync(BackInStockRecord record, Units kept)
    {
        // Of no order: the number of the row stands in the name.
        if (!await claims.TryClaimAsync(0, string.Create(CultureInfo.InvariantCulture, $"back-{record.Id}")))
            return;

        var hours = (await settings.LoadSettingAsync<BackordersSettings>()).NotifyHoldHours;
        if (await list.NotifiedAsync(record, kept, list.NowUtc.AddHours(hours)))
            await guard.TryAsync("back-in-stock-mail", record.Id, () => mails.TellAsync(record));
    }
}

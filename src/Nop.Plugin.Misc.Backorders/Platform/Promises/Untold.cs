using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>
/// Promises that were over when the plugin came, or came back, or learned to watch over them: their customers are not told
/// all at once what nobody told them then. What becomes overdue afterwards is told.
/// </summary>
internal sealed class Untold(ISettingService settings, ShopCalendar calendar)
{
    /// <summary>The first version that revises promises.</summary>
    private static readonly Version _firstToTell = new(1, 2);

    /// <summary>An install may find the tables of an earlier one.</summary>
    public async Task InstalledAsync()
    {
        var shop = await settings.LoadSettingAsync<BackordersSettings>();
        shop.OverdueUntoldBefore = calendar.Today.ToString("O", CultureInfo.InvariantCulture);
        await settings.SaveSettingAsync(shop, one => one.OverdueUntoldBefore);
    }

    public async Task UpdatedAsync(string fromVersion)
    {
        if (Version.TryParse(fromVersion, out var version) && version < _firstToTell)
            await InstalledAsync();
    }

    /// <returns>The reason to write for a revision of this promise.</returns>
    public static string Reason(string reason, BackorderRecord record, StoreRule shop)
    {
        var isOld = reason == Revision.OVERDUE
            && DateOnly.TryParseExact(
                shop.Settings.OverdueUntoldBefore,
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day)
            && record.CurrentPromise().To < day;

        return isOld ? Revision.OVERDUE_BEFORE : reason;
    }
}

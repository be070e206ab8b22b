using System.Collections.Concurrent;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>
/// The settings as a store has them. The shop puts them together from one row for each setting whenever it is asked, and a page
/// asks many times: here they are put together once a request.
/// </summary>
public sealed class StoreSettings(ISettingService settings)
{
    /// <summary>Whoever keeps one for longer than a request still hears of what an admin changes.</summary>
    private const int KEPT_MILLISECONDS = 5_000;

    private readonly ConcurrentDictionary<int, (long ReadAt, BackordersSettings Settings)> _read = new();

    /// <param name="storeId">0: those of all stores.</param>
    /// <returns>The same object for all in the request, so it is not to be changed.</returns>
    public async Task<BackordersSettings> OfAsync(int storeId = 0)
    {
        var now = Environment.TickCount64;
        if (_read.TryGetValue(storeId, out var kept) && now - kept.ReadAt < KEPT_MILLISECONDS)
            return kept.Settings;

        var read = await settings.LoadSettingAsync<BackordersSettings>(storeId);
        _read[storeId] = (now, read);

        return read;
    }
}

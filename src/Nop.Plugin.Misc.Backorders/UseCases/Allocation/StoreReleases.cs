using Nop.Plugin.Misc.Backorders.Platform.Data;


namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <summary>
/// Which stores clear for shipping at once what is set aside. Each store is asked once: reading settings for every line of a long
/// queue takes longer than writing it.
/// </summary>
internal sealed class StoreReleases(StoreSettings settings)
{
    private readonly Dictionary<int, bool> _known = [];

    public async Task<bool> AreAutomaticAsync(int storeId)
    {
        if (!_known.TryGetValue(storeId, out var isAutomatic))
            _known[storeId] = isAutomatic = (await settings.OfAsync(storeId)).ReleaseAutomatically;

        return isAutomatic;
    }

    public async Task<IReadOnlyList<int>> AmongAsync(IEnumerable<int> storeIds)
    {
        var stores = new List<int>();
        foreach (var store in storeIds)
        {
            if (await AreAutomaticAsync(store))
                stores.Add(store);
        }

        return stores;
    }
}

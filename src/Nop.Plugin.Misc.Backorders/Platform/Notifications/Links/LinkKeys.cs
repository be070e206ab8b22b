using System.Security.Cryptography;
using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

/// <summary>
/// The key behind addresses in mails. It lies in the database, and is not one of ASP.NET Core's data protection keys: the
/// shop keeps those in App_Data of each server, where other servers, and the next container, cannot read them, while a
/// mail may be opened weeks later at any of them. A setting would show it on the page of all settings.
/// </summary>
public sealed class LinkKeys(IRepository<LinkKeyRecord> keys, IStaticCacheManager cache)
{
    private const string NAME = "links";
    private const int BYTES = 32;

    // It never changes, and every mail asks for it.
    private static readonly CacheKey _cached = new("Nop.Plugin.Misc.Backorders.LinkKey");

    /// <summary>Made when it is asked for the first time; whoever stores it first has made it for all.</summary>
    public async Task<byte[]> GetAsync() =>
        Convert.FromBase64String(await cache.GetAsync(_cached, async () => await FindAsync() ?? await MakeAsync()));

    private async Task<string> MakeAsync()
    {
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(BYTES));

        return await keys.TryInsertAsync(new() { Name = NAME, Value = made }, row => row.Name == NAME) ? made : (await FindAsync())!;
    }

    private async Task<string?> FindAsync()
    {
        return (await keys.Table.FirstOrDefaultAsync(row => row.Name == NAME))?.Value;
    }
}

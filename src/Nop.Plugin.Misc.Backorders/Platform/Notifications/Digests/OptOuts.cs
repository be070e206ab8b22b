using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

/// <summary>Addresses that want no digests of a store any more.</summary>
public sealed class OptOuts(IRepository<OptOutRecord> optOuts, TimeProvider clock)
{
    public Task<bool> HasAsync(int storeId, string email)
    {
        var address = Normal(email);

        return optOuts.Table.AnyAsync(row => row.StoreId == storeId && row.Email == address);
    }

    /// <summary>Said twice it is said once.</summary>
    public async Task AddAsync(int storeId, string email)
    {
        if (await HasAsync(storeId, email))
            return;

        var optOut = new OptOutRecord { StoreId = storeId, Email = Normal(email), CreatedOnUtc = clock.GetUtcNow().UtcDateTime };
        await optOuts.TryInsertAsync(optOut, row => row.StoreId == storeId && row.Email == optOut.Email);
    }

    // Written in small letters, since not every database compares without regard to them.
    private static string Normal(string email) => StoredText.Fit(email.Trim().ToLowerInvariant(), OptOutBuilder.EMAIL_LENGTH);
}

using System.Security.Cryptography;
using System.Text;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>How many confirmations go out: anybody can type anybody's address.</summary>
public sealed class BackInStockLimits(IRepository<BackInStockRecord> list, LinkKeys keys, TimeProvider clock)
{
    private const int PER_ADDRESS = 3;
    private const int PER_VISITOR = 10;

    private static readonly TimeSpan _window = TimeSpan.FromHours(1);

    private DateTime SinceUtc => clock.GetUtcNow().UtcDateTime - _window;

    /// <summary>A print that tells two IP addresses apart and names neither.</summary>
    public async Task<string> PrintAsync(string? ip)
    {
        return string.IsNullOrWhiteSpace(ip)
            ? ""
            : Convert.ToHexString(HMACSHA256.HashData(await keys.GetAsync(), Encoding.UTF8.GetBytes(ip.Trim())));
    }

    /// <summary>Asked after the entry is stored, so that of many at once each is counted by the others.</summary>
    public async Task<bool> AreReachedAsync(BackInStockRecord entry)
    {
        var (since, address, from, visitor) = (SinceUtc, entry.Email.ToLowerInvariant(), entry.AskedFrom, entry.AskedByVisitor);
        var asked = list.Table.Where(row => row.ConfirmationSentOnUtc > since);

#pragma warning disable CA1304, CA1311, CA1862
        return await asked.CountAsync(row => row.Email.ToLower() == address) > PER_ADDRESS
            || (from.Length > 0 && await asked.CountAsync(row => row.AskedFrom == from) > PER_VISITOR)
            || (visitor > 0 && await asked.CountAsync(row => row.AskedByVisitor == visitor) > PER_VISITOR);
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary>Who asked is known no longer than it counts.</summary>
    public async Task ForgetAsync()
    {
        var since = SinceUtc;
        if (await list.Table.AnyAsync(row => (row.AskedFrom != "" || row.AskedByVisitor != 0)
            && (row.ConfirmationSentOnUtc == null || row.ConfirmationSentOnUtc <= since)))
            await list
                .Where(row => (row.AskedFrom != "" || row.AskedByVisitor != 0)
                    && (row.ConfirmationSentOnUtc == null || row.ConfirmationSentOnUtc <= since))
                .Set(row => row.AskedFrom, "")
                .Set(row => row.AskedByVisitor, 0)
                .UpdateAsync();
    }
}

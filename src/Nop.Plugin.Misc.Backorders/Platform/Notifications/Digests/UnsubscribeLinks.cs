using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

/// <summary>
/// Addresses in digests under which a reader, guests too, ends them: sealed by the key in the database, so that every
/// server reads them, also one that was set up anew. Links that were sent up to version 1.2 are sealed by a server's own keys.
/// </summary>
public sealed class UnsubscribeLinks(LinkKeys keys, StoreAddresses addresses, IDataProtectionProvider protection)
{
    public const string PATH = "backorders/unsubscribe";

    private const string PURPOSE = "unsubscribe-v1";

    public async Task<string> UrlAsync(Store store, int languageId, string email)
    {
        return await addresses.OfAsync(store.Id, languageId, $"{PATH}?token={await TokenAsync(store.Id, email)}");
    }

    public async Task<string> TokenAsync(int storeId, string email)
    {
        return SealedText.Seal(string.Create(CultureInfo.InvariantCulture, $"{storeId}|{email}"), await keys.GetAsync(), PURPOSE);
    }

    /// <returns>Null when the store never wrote it.</returns>
    public async Task<(int StoreId, string Email)?> ReadAsync(string? token)
    {
        var parts = (SealedText.Open(token, await keys.GetAsync(), PURPOSE) ?? Former(token) ?? "").Split('|', 2);

        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var store)
            ? (store, parts[1])
            : null;
    }

    private string? Former(string? token)
    {
        try
        {
            return protection.CreateProtector("Nop.Plugin.Misc.Backorders.Unsubscribe").Unprotect(token ?? "");
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

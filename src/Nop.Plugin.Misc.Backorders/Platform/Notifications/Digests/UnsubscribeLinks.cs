using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Nop.Core.Domain.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

/// <summary>Addresses in digests under which a reader, guests too, ends them: signed and sealed by the shop, good for this alone.</summary>
public class UnsubscribeLinks(IDataProtectionProvider protection)
{
    public const string PATH = "backorders/unsubscribe";

    private readonly IDataProtector _protector = protection.CreateProtector("Nop.Plugin.Misc.Backorders.Unsubscribe");

    public string Url(Store store, string email) => $"{store.Url.TrimEnd('/')}/{PATH}?token={Token(store.Id, email)}";

    public string Token(int storeId, string email) => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{storeId}|{email}"));

    /// <returns>Null when the shop never wrote it.</returns>
    public (int StoreId, string Email)? Read(string? token)
    {
        try
        {
            var parts = _protector.Unprotect(token ?? "").Split('|', 2);

            return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var store) ? (store, parts[1]) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

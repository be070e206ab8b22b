using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>Links in mails under which somebody confirms an address, or is taken off the list again.</summary>
public sealed class BackInStockLinks(LinkKeys keys, StoreAddresses addresses, BackInStockList list)
{
    public const string PATH = "backorders/notify/";

    private const string PURPOSE = "back-in-stock-v1";

    /// <summary>Nobody should have to write a mail to be left alone.</summary>
    private static readonly TimeSpan _valid = TimeSpan.FromDays(365);

    public async Task<string> UrlAsync(BackInStockRecord record)
    {
        var token = new SignedToken(record.Id, list.NowUtc + _valid).Sign(await keys.GetAsync(), PURPOSE, record.Secret);

        return await addresses.OfAsync(record.StoreId, record.LanguageId, PATH + token);
    }

    /// <returns>Null when the link is none of ours, or too old.</returns>
    public async Task<BackInStockRecord?> FindAsync(string? text)
    {
        if (SignedToken.Read(text) is not { } token || token.IsExpired(list.NowUtc))
            return null;

        return await list.FindAsync(token.Id) is { } record && token.IsSignedBy(text!, await keys.GetAsync(), PURPOSE, record.Secret)
            ? record
            : null;
    }
}

using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

/// <summary>Addresses in mails under which a shopper, guests too, decides whether to wait: signed, for one order, for some time.</summary>
public class WaitingLinks(LinkKeys keys, StoreAddresses addresses, LineReader orders, StoreSettings settings, TimeProvider clock)
{
    public const string PATH = "backorders/waiting/";

    private const string PURPOSE = "waiting-v1";

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>An absolute address of the order's store.</returns>
    public virtual async Task<string> UrlAsync(Order order)
    {
        var days = (await settings.OfAsync(order.StoreId)).WaitingLinkDays;
        var token = new SignedToken(order.Id, NowUtc.AddDays(days)).Sign(await keys.GetAsync(), PURPOSE, Bound(order));

        return await addresses.OfAsync(order.StoreId, order.CustomerLanguageId, PATH + token);
    }

    /// <returns>Null when the token is none, was not given out by this shop, or is too old; or when the order is gone.</returns>
    public async Task<Order?> FindAsync(string? text)
    {
        if (SignedToken.Read(text) is not { } token || token.IsExpired(NowUtc))
            return null;

        return await orders.OrderAsync(token.Id) is { Deleted: false } order
            && token.IsSignedBy(text!, await keys.GetAsync(), PURPOSE, Bound(order))
            ? order
            : null;
    }

    private static string Bound(Order order) => order.OrderGuid.ToString("N");
}

using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

/// <summary>Tells the shopper of an order something, by every way there is, once.</summary>
public class SendNotice(IEnumerable<INotice> ways, Notices notices)
{
    /// <returns>False when nobody was told: it was told before, the order has ended, or the shop does not want it.</returns>
    public async Task<bool> RunAsync(OrderNotice notice)
    {
        if (notice.Order.Deleted || !await notices.TryClaimAsync(notice.Order.Id, string.Create(CultureInfo.InvariantCulture, $"{(int)notice.Kind}-{notice.Fact}")))
            return false;

        var isTold = false;
        foreach (var way in ways)
            isTold |= await way.SendAsync(notice);

        return isTold;
    }
}

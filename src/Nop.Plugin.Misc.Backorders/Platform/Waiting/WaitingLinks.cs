using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Waiting;

/// <summary>Addresses in mails under which a shopper, guests too, decides whether to wait: signed, for one order, for some time.</summary>
public class WaitingLinks
{
    /// <returns>An absolute address of the order's store.</returns>
    public virtual Task<string> UrlAsync(Order order) => Task.FromResult("");
}

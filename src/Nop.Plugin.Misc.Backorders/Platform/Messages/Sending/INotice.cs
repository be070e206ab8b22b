using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

/// <summary>One thing to tell the shopper of one order.</summary>
/// <param name="Fact">What it is told of, as a short code of our own: of the same fact the order hears once, whoever finds it.</param>
public sealed record OrderNotice(NoticeKind Kind, Order Order, IReadOnlyList<BackorderRecord> Backorders, string Fact)
{
    /// <summary>Why, in the words of a clerk or of the plugin; empty when there is no reason to give.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The product that is offered instead, where one is; otherwise 0.</summary>
    public int AlternativeProductId { get; init; }
}

/// <summary>A way to reach shoppers. The mail is one; a text message could be another.</summary>
public interface INotice
{
    /// <returns>False when this way does not reach the shopper of the order, or is not meant to.</returns>
    Task<bool> SendAsync(OrderNotice notice);
}

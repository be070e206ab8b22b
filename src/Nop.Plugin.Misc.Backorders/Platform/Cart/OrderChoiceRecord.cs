using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Cart;

/// <summary>How the shopper of an order wants it sent; unique on the order.</summary>
public sealed class OrderChoiceRecord : BaseEntity
{
    public int OrderId { get; set; }

    /// <summary>True: what is there is sent first. False: all is sent together.</summary>
    public bool SendFirst { get; set; }
}

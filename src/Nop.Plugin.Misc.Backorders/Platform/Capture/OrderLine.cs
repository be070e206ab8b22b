using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>An order line with what capturing it needs to know.</summary>
public sealed record OrderLine(OrderItem Item, Order Order);

/// <summary>A backorder together with what the shop says of its line.</summary>
public sealed record FollowedLine(LedgerRow Row, LineFacts Facts);

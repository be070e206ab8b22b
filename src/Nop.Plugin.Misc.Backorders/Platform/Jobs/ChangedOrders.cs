using Nop.Core.Domain.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Orders of which a request put something back to stock, or may have.</summary>
public sealed class ChangedOrders
{
    /// <summary>Cancelled, deleted, stands again, or a line of it was edited, deleted or returned.</summary>
    public HashSet<int> Orders { get; } = [];

    /// <summary>A shipment of it left or was taken back; that matters where the order stands no more.</summary>
    public HashSet<int> Sent { get; } = [];

    /// <summary>Lines as they were when they were deleted.</summary>
    public List<OrderItem> Deleted { get; } = [];

    public bool IsEmpty => Orders.Count == 0 && Sent.Count == 0;

    public void Clear()
    {
        Orders.Clear();
        Sent.Clear();
        Deleted.Clear();
    }
}

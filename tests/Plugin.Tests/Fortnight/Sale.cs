using Nop.Core.Domain.Orders;

namespace Plugin.Tests.Fortnight;

/// <summary>A line of an order, as those remember who packed it.</summary>
/// <param name="Name">As its customer reads it.</param>
internal sealed record Sale(Good Good, OrderItem Line, string Name)
{
    /// <summary>Of the order line; fewer when its customer wanted fewer after all.</summary>
    public int Pieces { get; set; } = Line.Quantity;

    public int Units => Pieces * Good.Each;

    public int Shipped { get; set; }

    public int Returned { get; set; }

    public bool IsCancelled { get; set; }

    public bool IsRefunded { get; set; }

    /// <summary>Its order was set to complete, or something else that only a clerk can decide.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Of a cancelled order: what had left lies on the shelf again.</summary>
    public bool HasComeBack { get; set; }

    /// <summary>Units that lie on the shelf or are still to come for it.</summary>
    public int Owed => IsCancelled ? 0 : Units - Shipped;
}

namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>What decides whether an order is served, in the platform's own numbers. The database fills it, too.</summary>
public sealed class OrderFacts
{
    public const int COMPLETE = 30;
    public const int CANCELLED = 40;

    public const int PENDING = 10;
    public const int REFUNDED = 40;
    public const int VOIDED = 50;

    public const int NO_SHIPPING = 10;

    public int OrderId { get; init; }

    public bool IsDeleted { get; init; }

    public int StatusId { get; init; }

    public int PaymentStatusId { get; init; }

    public int ShippingStatusId { get; init; }

    /// <summary>System name of the payment method; empty when there was nothing to pay.</summary>
    public string PaymentMethod { get; init; } = "";

    public DateTime PlacedOnUtc { get; init; }
}

/// <summary>What decides it about a line alone.</summary>
/// <param name="IsHeld">By a clerk's hand; what the rule holds is another thing, and lifting one does not lift the other.</param>
public readonly record struct LineHold(bool IsProductDeleted, bool IsOrderPlaced, bool IsHeld);

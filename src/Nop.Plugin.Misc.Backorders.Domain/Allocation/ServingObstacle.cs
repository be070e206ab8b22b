namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>Why a line is not served, though it may wait. The numbers are searched by: never change one.</summary>
public enum ServingObstacle
{
    OrderDeleted = 10,
    OrderCancelled = 20,

    /// <summary>Somebody set the order to complete, and units of it never left by a shipment.</summary>
    CompletedByHand = 30,

    Refunded = 40,
    Voided = 50,

    /// <summary>Still to be paid long after it was placed, by a method that pays at once.</summary>
    NotPaid = 60,

    ProductDeleted = 70,

    /// <summary>The placing of the order may have failed half-way.</summary>
    OrderIncomplete = 80,

    HeldByHand = 90
}

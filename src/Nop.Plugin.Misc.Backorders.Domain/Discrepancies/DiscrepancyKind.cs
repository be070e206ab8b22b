namespace Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

/// <summary>What does not add up. The numbers are stored: never change one.</summary>
public enum DiscrepancyKind
{
    /// <summary>A number was typed, imported or written over stock that owed units: they are no longer owed by anyone.</summary>
    StockReplaced = 10,

    /// <summary>The stock number is not what the shop's own history of changes adds up to.</summary>
    StockDrift = 20,

    /// <summary>Lines that looked covered are short (law 3); allocations were taken back or late backorders opened.</summary>
    LateShortage = 30,

    /// <summary>Stock owes units that no order line explains.</summary>
    NobodyOwed = 40,

    /// <summary>Warehouses reserve more or less than the open orders need.</summary>
    ReservationDrift = 50,

    /// <summary>An order holds stock, and nobody knows whether its placing came to an end.</summary>
    HalfPlacedOrder = 60,

    /// <summary>Units were put back to stock that had left, or that had been put back before (law 11).</summary>
    PutBack = 70,

    /// <summary>Units wait for a product that was deleted.</summary>
    ProductGone = 80,

    /// <summary>A part of the money of an order went back, and units of it are on backorder.</summary>
    PartlyRefunded = 90,

    /// <summary>An order was set to complete, and units of it never left by a shipment.</summary>
    CompletedByHand = 100,

    /// <summary>An order put more units on backorder than its limit allows.</summary>
    OverLimit = 110
}

/// <summary>Where a finding stands; up to <see cref="Undoing"/> nobody has settled it. The numbers are stored: never change one.</summary>
public enum DiscrepancyState
{
    Open = 10,

    /// <summary>A server died while it changed stock, and nothing proves whether it did: somebody has to look.</summary>
    NotKnown = 12,

    /// <summary>Somebody mends it in this moment, or died while doing so.</summary>
    Mending = 15,

    /// <summary>Somebody takes the mending back in this moment, or died while doing so.</summary>
    Undoing = 16,

    Mended = 20,

    /// <summary>Was mended, and the mending taken back.</summary>
    Undone = 30,

    Dismissed = 40,

    /// <summary>Stock and orders agree again, without anybody's doing here.</summary>
    Gone = 50
}

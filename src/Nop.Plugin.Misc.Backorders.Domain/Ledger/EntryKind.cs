namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>What happened to a backorder. The numbers are stored: never change one.</summary>
public enum EntryKind
{
    Captured = 10,
    OrderPlaced = 20,
    Allocated = 30,
    TakenBack = 40,
    Released = 50,
    Shipped = 60,
    ShipmentUndone = 70,
    Cancelled = 80,
    Reopened = 90,
    LineChanged = 100,
    Held = 110,
    Unheld = 120,
    PriorityChanged = 130,
    PromiseRevised = 140,
    Noted = 150,
    ReleaseUndone = 160,

    /// <summary>A part of the line that stock had covered turned out to be short.</summary>
    FoundShort = 170,

    /// <summary>The shop counts the stock that it waits for in another place now.</summary>
    HomeChanged = 180,

    /// <summary>The customer was told of units that had been found short in silence.</summary>
    CustomerTold = 240
}

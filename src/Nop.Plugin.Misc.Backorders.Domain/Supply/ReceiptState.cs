namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>Where an expected receipt stands. The numbers are stored: never change one.</summary>
public enum ReceiptState
{
    Expected = 10,

    /// <summary>Some units came in; the rest is still expected.</summary>
    PartlyReceived = 20,

    Received = 30,

    /// <summary>The rest, or all of it, does not come any more.</summary>
    Cancelled = 40
}

namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>What was said of an expected receipt, and what came of it.</summary>
/// <param name="IsCancelled">The rest does not come any more.</param>
public readonly record struct ReceiptFigures(int Units, int Received, bool IsCancelled)
{
    /// <summary>What is still to come.</summary>
    public int Outstanding => IsCancelled ? 0 : Math.Max(0, Units - Received);

    public ReceiptState State
    {
        get
        {
            if (Received > 0 && Received >= Units)
                return ReceiptState.Received;

            if (IsCancelled)
                return ReceiptState.Cancelled;

            return Received > 0 ? ReceiptState.PartlyReceived : ReceiptState.Expected;
        }
    }

    /// <summary>A part came in, and the rest does not come any more.</summary>
    public bool IsShortened => IsCancelled && Received > 0 && Received < Units;

    /// <summary>Units beyond what is still to come: the supplier sent more than was said.</summary>
    public int Surplus(int units) => Math.Max(0, units - Outstanding);

    /// <summary>Something is still to come, and the last day on which it should have is past.</summary>
    public bool IsLate(DateOnly expectedTo, DateOnly today) => Outstanding > 0 && expectedTo < today;
}

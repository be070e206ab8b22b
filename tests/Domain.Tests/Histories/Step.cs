namespace Domain.Tests.Histories;

public enum What
{
    Place,
    Arrive,
    WriteOff,
    Cancel,
    Delete,
    Shorten,
    Lengthen,
    Ship,
    TakeShipmentBack,
    Release,
    Hold,
    Unhold
}

/// <summary>What happens next in a shop.</summary>
/// <param name="Nth">Which line, counted around the lines there are.</param>
/// <param name="Heard">Whether the plugin hears of it when it is done.</param>
/// <param name="HeardMidway">Whether the plugin looks in the middle of it.</param>
/// <param name="StockFirst">Whether an edit changes stock before the line.</param>
public sealed record Step(What What, int Nth, int Units, bool Heard, bool HeardMidway, bool StockFirst)
{
    public override string ToString()
    {
        return $"{What} {Units} of line {Nth}{(Heard ? "" : " unheard")}{(HeardMidway ? " heard midway" : "")}{(StockFirst ? " stock first" : "")}";
    }
}

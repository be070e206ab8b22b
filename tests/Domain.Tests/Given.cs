namespace Domain.Tests;

/// <summary>Short ways to say what a test starts from.</summary>
internal static class Given
{
    public static readonly DateTime Noon = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    public static Units Units(int value) => new(value);

    public static Figures Figures(int waiting = 0, int allocated = 0, int released = 0, int shipped = 0, int cancelled = 0)
    {
        return new(new(waiting), new(allocated), new(released), new(shipped), new(cancelled));
    }

    public static WaitingLine Line(int id, int waiting, int priority = 0, DateTime? placed = null, bool onHold = false)
    {
        return new(id, new(waiting), priority, placed ?? Noon, onHold);
    }

    public static LineFacts Facts(int quantity, int shipped = 0) => new(Stands: true, new(quantity), new(shipped));

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static decimal Money(string amount) => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
}

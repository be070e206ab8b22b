namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>
/// Who is next: higher priority, then the order placed earlier. The day that somebody was promised is no key: who ordered
/// first is not overtaken because lead times became shorter, or because no date could be told at that time. The id breaks
/// ties, so that every server makes the same plan (law 5).
/// </summary>
public sealed class QueueOrder : IComparer<WaitingLine>
{
    public static readonly QueueOrder Instance = new();

    public int Compare(WaitingLine x, WaitingLine y)
    {
        var byPriority = y.Priority.CompareTo(x.Priority);
        if (byPriority != 0)
            return byPriority;

        // Ticks, not DateTime: the kind must not matter.
        var byPlacing = x.PlacedOnUtc.Ticks.CompareTo(y.PlacedOnUtc.Ticks);

        return byPlacing != 0 ? byPlacing : x.BackorderId.CompareTo(y.BackorderId);
    }

    public static bool IsInOrder(ReadOnlySpan<WaitingLine> lines)
    {
        for (var next = 1; next < lines.Length; next++)
        {
            if (Instance.Compare(lines[next - 1], lines[next]) > 0)
                return false;
        }

        return true;
    }
}

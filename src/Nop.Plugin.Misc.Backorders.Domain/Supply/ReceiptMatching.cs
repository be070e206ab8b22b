namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>What a row of a file is to what was written down before.</summary>
public enum RowMeaning
{
    New,

    /// <summary>It is there already, as it stands.</summary>
    Known,

    /// <summary>It is there with another day or quantity.</summary>
    Change,

    /// <summary>The same order brings more of it, besides what is there.</summary>
    Further
}

/// <summary>A delivery of a purchase order: in a file, or as it was written down.</summary>
/// <param name="Id">Of what was written down; of a row, its place in the file.</param>
/// <param name="IsOpen">Something of it is still to come.</param>
public sealed record OrderedDelivery(int Id, int Units, ExpectedDays Days, bool IsOpen);

/// <summary>A purchase order that comes again: which of its deliveries are there, which changed, and which are new.</summary>
public static class ReceiptMatching
{
    /// <param name="rows">Of one order and one article, as they stand in the file.</param>
    /// <param name="standing">Of the same order and article.</param>
    /// <returns>For each row what it is, and of what; 0: of nothing.</returns>
    public static IReadOnlyDictionary<int, (RowMeaning Meaning, int Of)> Match(
        IReadOnlyList<OrderedDelivery> rows,
        IReadOnlyList<OrderedDelivery> standing)
    {
        var left = standing.ToList();
        var found = new Dictionary<int, (RowMeaning, int)>();

        Take(RowMeaning.Known, (row, other) => row.Units == other.Units && row.Days == other.Days);
        Take(RowMeaning.Change, (row, other) => other.IsOpen && row.Days == other.Days);
        Take(RowMeaning.Change, (row, other) => other.IsOpen && row.Units == other.Units);

        foreach (var row in rows.Where(row => !found.ContainsKey(row.Id)))
            found[row.Id] = (standing.Count > 0 ? RowMeaning.Further : RowMeaning.New, 0);

        return found;

        // Of several the one whose day is nearest.
        void Take(RowMeaning meaning, Func<OrderedDelivery, OrderedDelivery, bool> isSo)
        {
            foreach (var row in rows.Where(row => !found.ContainsKey(row.Id)))
            {
                var other = left.Where(one => isSo(row, one)).MinBy(one => (DaysBetween(one, row), one.Id));
                if (other is null)
                    continue;

                left.Remove(other);
                found[row.Id] = (meaning, other.Id);
            }
        }
    }

    private static int DaysBetween(OrderedDelivery one, OrderedDelivery other) => Math.Abs(one.Days.To.DayNumber - other.Days.To.DayNumber);
}

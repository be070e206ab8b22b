using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Stock;

/// <summary>A stock number against the history of its changes.</summary>
public sealed class HistoryBooksTests
{
    private static readonly DateTime _noon = new(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Changes as "before&gt;after@second", what stock says now, and what follows.</summary>
    public static TheoryData<int, string, int, int, bool> Rows() => new()
    {
        { 10, "", 10, 0, false },
        { 10, "10>9@0 9>7@1", 7, 0, false },
        // Two orders read ten; either of them is written last.
        { 10, "10>9@0 10>8@1", 8, 1, true },
        { 10, "10>9@0 10>8@1", 9, 2, true },
        // A third one goes on from the number that is left.
        { 10, "10>9@0 9>8@1 10>9@2 9>8@3", 8, 2, true },
        // The last change of a moment was overwritten, and left no other trace.
        { 10, "10>9@0 9>8@1", 9, 1, true },
        // A minute is still one moment.
        { 10, "10>9@0 10>8@60", 8, 1, true },
        { 10, "10>9@0 9>8@60", 9, 1, true },
        { 10, "10>9@0 9>8@61", 9, 1, false },
        // Sold, put back and sold again: each number was reached as often as it was left.
        { 10, "10>9@0 9>10@1 10>9@2", 9, 0, false },
        // Written at leisure: a day later, with one row or many.
        { 10, "10>6@0", 10, 4, false },
        { 10, "10>9@0 9>6@86400", 9, 3, false },
        { 0, "0>-4@0 6>5@86400", 5, 10, false },
        { 10, "10>9@0 10>8@86400", 8, 1, false },
        // The number is too low: nothing can be given of it anyway.
        { 10, "10>9@0", 5, -4, false },
        { 10, "10>14@0 10>9@1", 9, -4, true }
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_was_overwritten_is_told_from_what_was_written(int begin, string changes, int actual, int drift, bool isOverwritten)
    {
        var books = new HistoryBooks(begin, [.. changes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Step)]);

        Assert.Equal((actual - drift, drift), (books.Expected, books.Drift(actual)));
        Assert.Equal(isOverwritten, books.IsOverwritten(actual));
    }

    [Fact]
    public void Numbers_that_no_count_can_hold_stop_nothing()
    {
        var books = new HistoryBooks(int.MaxValue, [new(0, int.MaxValue, _noon)]);

        Assert.Equal(int.MaxValue, books.Expected);
        Assert.Equal(int.MinValue, books.Drift(int.MinValue));
    }

    private static HistoryStep Step(string text)
    {
        var parts = text.Split('>', '@').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();

        return new(parts[0], parts[1], _noon.AddSeconds(parts[2]));
    }
}

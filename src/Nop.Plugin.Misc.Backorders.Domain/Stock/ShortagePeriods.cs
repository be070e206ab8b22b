
namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>
/// Reads from a history of stock how long goods took to come in after they had run out: from the day on which a number
/// fell below zero to the first day on which somebody added goods. Cancelled orders give units back and teach nothing.
/// </summary>
public sealed class ShortagePeriods
{
    private readonly Dictionary<StockKey, DateOnly> _began = [];

    /// <param name="before">The number before the change.</param>
    /// <param name="isReceipt">A person or an import put goods on the shelf.</param>
    /// <returns>Days of the period that ended with this change; null when none did.</returns>
    public int? Add(StockKey key, int before, int after, bool isReceipt, DateOnly day)
    {
        if (!_began.TryGetValue(key, out var began))
        {
            Begin(key, before, after, day);
            return null;
        }

        var isRise = after > before;
        if (!isRise || (!isReceipt && after < 0))
            return null;

        _began.Remove(key);

        return isReceipt && day >= began ? day.DayNumber - began.DayNumber : null;
    }

    private void Begin(StockKey key, int before, int after, DateOnly day)
    {
        if (before >= 0 && after < 0)
            _began[key] = day;
    }
}

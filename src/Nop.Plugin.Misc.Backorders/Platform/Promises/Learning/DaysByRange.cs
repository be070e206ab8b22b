using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>
/// Days of the shop's availability ranges, or of its delivery dates. Both are only names to the shop ("2 weeks"), so the
/// days are ours; stored in one setting as "rangeId=days;rangeId=days".
/// </summary>
internal static class DaysByRange
{
    public static IReadOnlyDictionary<int, LeadTime> Parse(string? text)
    {
        var days = new Dictionary<int, LeadTime>();

        foreach (var pair in (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=');
            if (parts.Length == 2
                && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var range)
                && LeadTime.Parse(parts[1]) is { } leadTime)
            {
                days[range] = leadTime;
            }
        }

        return days;
    }

    public static string Format(IEnumerable<KeyValuePair<int, LeadTime>> days)
    {
        return string.Join(';', days.OrderBy(range => range.Key).Select(range => $"{range.Key}={range.Value}"));
    }
}

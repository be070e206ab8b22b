using System.Text.RegularExpressions;
using Nop.Services.Catalog;
using Nop.Services.Helpers;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Money, times and names as the current visitor reads them.</summary>
public sealed partial class ShownValues(IPriceFormatter prices, IDateTimeHelper times)
{
    private TimeZoneInfo? _zone;

    public Task<string> PriceAsync(decimal amount) => prices.FormatPriceAsync(amount);

    public async Task<TimeZoneInfo> ZoneAsync() => _zone ??= await times.GetCurrentTimeZoneAsync();

    /// <summary>"NotYetShipped" reads as "Not yet shipped".</summary>
    public static string Spaced(string name)
    {
        return InnerCapital().Replace(name, match => " " + match.Value.ToLowerInvariant());
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex InnerCapital();
}

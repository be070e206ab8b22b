namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>How long an order may stay unpaid and still be served.</summary>
public sealed class ServingRule
{
    // Before any shop; every database can store it.
    private static readonly DateTime _never = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private ServingRule(
        DateTime unpaidSinceUtc,
        IReadOnlyCollection<string> paidLater) => (UnpaidSinceUtc, PaidLater) = (unpaidSinceUtc, [.. paidLater]);

    /// <summary>An order that was placed at that time or before and is still to be paid is not served.</summary>
    public DateTime UnpaidSinceUtc { get; }

    /// <summary>Payment methods that are paid later by nature, as invoice or cash on delivery, by system name.</summary>
    public List<string> PaidLater { get; }

    /// <param name="days">0: an unpaid order is served for ever.</param>
    /// <param name="paidLater">System names of payment methods, separated by commas, semicolons or line breaks.</param>
    public static ServingRule Of(int days, string? paidLater, DateTime nowUtc)
    {
        // Without a method nothing was to be paid online.
        var names = (paidLater ?? "").Split([',', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var since = days > 0 && days < (nowUtc - _never).TotalDays ? nowUtc.AddDays(-days) : _never;

        return new(since, ["", .. names.Distinct()]);
    }
}

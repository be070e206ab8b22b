using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>What a message claims before it goes out: each fact once for each way.</summary>
internal static class NotificationClaims
{
    private const int WAY_LENGTH = 12;

    /// <summary>Earlier versions knew one way and one kind, and claimed it by its bare fact.</summary>
    private const string FIRST_WAY = "mail";

    public static string Fact(OrderNotification notice, int backorderId)
    {
        return notice.Facts.GetValueOrDefault(backorderId)
            ?? notice.Facts.GetValueOrDefault(0)
            ?? (notice.Kind == NotificationKind.PutOnBackorder
                ? Fit(notice.Fact)
                : Fit(string.Create(CultureInfo.InvariantCulture, $"{(int)notice.Kind}-{notice.Fact}")));
    }

    public static string Of(OrderNotification notice, string fact, string way)
    {
        return notice.Kind == NotificationKind.PutOnBackorder && way == FIRST_WAY
            ? fact
            : $"{fact}:{way[..Math.Min(way.Length, WAY_LENGTH)]}";
    }

    /// <summary>The message about those of its backorders whose facts are among these.</summary>
    public static OrderNotification With(OrderNotification notice, IReadOnlySet<string> facts)
    {
        IReadOnlyList<BackorderRecord> left = [.. notice.Backorders.Where(record => facts.Contains(Fact(notice, record.Id)))];

        return left.Count == notice.Backorders.Count ? notice : notice with { Backorders = left };
    }

    public static IReadOnlyList<string> FactsOf(OrderNotification notice)
    {
        return notice.Backorders.Count == 0
            ? [Fact(notice, backorderId: 0)]
            : [.. notice.Backorders.Select(record => Fact(notice, record.Id)).Distinct()];
    }

    // A fact that is too long for its column is known by its print.
    private static string Fit(string fact)
    {
        return fact.Length <= PendingNotificationBuilder.FACT_LENGTH
            ? fact
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(fact)))[..PendingNotificationBuilder.FACT_LENGTH];
    }
}

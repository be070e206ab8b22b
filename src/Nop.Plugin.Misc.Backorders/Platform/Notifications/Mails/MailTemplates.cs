using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The message template of each kind, as it is installed. From then on the shop words and translates it.</summary>
internal static class MailTemplates
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.mails.";

    private static readonly Dictionary<NotificationKind, string> _subjects = new()
    {
        [NotificationKind.PutOnBackorder] = "%Store.Name%. Items on backorder in your order %Order.OrderNumber%",
        [NotificationKind.DateChanged] = "%Store.Name%. New date for your order %Order.OrderNumber%",
        [NotificationKind.DelayedAgain] = "%Store.Name%. Your order %Order.OrderNumber% is delayed",
        [NotificationKind.Allocated] = "%Store.Name%. Backordered items in your order %Order.OrderNumber% are in stock",
        [NotificationKind.Released] = "%Store.Name%. Your order %Order.OrderNumber% is being prepared for shipment",
        [NotificationKind.Shipped] = "%Store.Name%. Backordered items in your order %Order.OrderNumber% have shipped",
        [NotificationKind.CancelRequested] = "%Store.Name%. We have received your request for order %Order.OrderNumber%",
        [NotificationKind.CancelAccepted] = "%Store.Name%. Your request for order %Order.OrderNumber% was accepted",
        [NotificationKind.CancelRefused] = "%Store.Name%. Your request for order %Order.OrderNumber% was declined",
        [NotificationKind.AlternativeOffered] = "%Store.Name%. An alternative for your order %Order.OrderNumber%",
        [NotificationKind.Digest] = "%Store.Name%. Backorder summary for your order %Order.OrderNumber%"
    };

    public static IReadOnlyCollection<NotificationKind> Kinds => _subjects.Keys;

    /// <summary>By it the shop finds the template.</summary>
    public static string Name(NotificationKind kind) => $"Backorders.{kind}.CustomerNotification";

    public static string Subject(NotificationKind kind) => _subjects[kind];

    public static async Task<string> BodyAsync(NotificationKind kind)
    {
        using var reader = new StreamReader(typeof(MailTemplates).Assembly.GetManifestResourceStream($"{FILES}{kind}.html")!);

        return (await reader.ReadToEndAsync()).Trim();
    }
}

using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The message template of each kind, as it is installed. From then on the shop words and translates it.</summary>
public static class MailTemplates
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.mails.";

    private static readonly Dictionary<NotificationKind, string> _subjects = new()
    {
        [NotificationKind.PutOnBackorder] = "%Store.Name%. A part of your order %Order.OrderNumber% comes later",
        [NotificationKind.DateChanged] = "%Store.Name%. New date for your order %Order.OrderNumber%",
        [NotificationKind.DelayedAgain] = "%Store.Name%. We are sorry: your order %Order.OrderNumber% takes longer",
        [NotificationKind.Allocated] = "%Store.Name%. Your goods have come in: order %Order.OrderNumber%",
        [NotificationKind.Released] = "%Store.Name%. Your order %Order.OrderNumber% is being packed",
        [NotificationKind.Shipped] = "%Store.Name%. What you waited for is on its way: order %Order.OrderNumber%",
        [NotificationKind.CancelRequested] = "%Store.Name%. We have your request about order %Order.OrderNumber%",
        [NotificationKind.CancelAccepted] = "%Store.Name%. Done as you asked: order %Order.OrderNumber%",
        [NotificationKind.CancelRefused] = "%Store.Name%. About your request for order %Order.OrderNumber%",
        [NotificationKind.AlternativeOffered] = "%Store.Name%. You could have something else sooner: order %Order.OrderNumber%",
        [NotificationKind.Digest] = "%Store.Name%. What you are still waiting for: order %Order.OrderNumber%"
    };

    public static IReadOnlyCollection<NotificationKind> Kinds => _subjects.Keys;

    /// <summary>By it the shop finds the template.</summary>
    public static string Name(NotificationKind kind) => $"Backorders.{kind}.CustomerNotification";

    public static string Subject(NotificationKind kind) => _subjects[kind];

    public static async Task<string> BodyAsync(NotificationKind kind) => (await ReadAsync($"{kind}.html"))!;

    /// <summary>The body as an earlier version installed it; null when it was always as it is.</summary>
    public static Task<string?> FormerBodyAsync(NotificationKind kind) => ReadAsync($"former.{kind}.html");

    private static async Task<string?> ReadAsync(string file)
    {
        if (typeof(MailTemplates).Assembly.GetManifestResourceStream(FILES + file) is not { } stream)
            return null;

        using var reader = new StreamReader(stream);

        return (await reader.ReadToEndAsync()).Trim();
    }
}

using Nop.Plugin.Misc.Backorders.Domain.Notices;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;

/// <summary>The message template of each kind, as it is installed. From then on the shop words and translates it.</summary>
public static class MailTemplates
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.mails.";

    private static readonly Dictionary<NoticeKind, string> _subjects = new()
    {
        [NoticeKind.PutOnBackorder] = "%Store.Name%. A part of your order %Order.OrderNumber% comes later",
        [NoticeKind.DateChanged] = "%Store.Name%. New date for your order %Order.OrderNumber%",
        [NoticeKind.DelayedAgain] = "%Store.Name%. We are sorry: your order %Order.OrderNumber% takes longer",
        [NoticeKind.Allocated] = "%Store.Name%. Your goods have come in: order %Order.OrderNumber%",
        [NoticeKind.Released] = "%Store.Name%. Your order %Order.OrderNumber% is being packed",
        [NoticeKind.Shipped] = "%Store.Name%. What you waited for is on its way: order %Order.OrderNumber%",
        [NoticeKind.CancelRequested] = "%Store.Name%. We have your request about order %Order.OrderNumber%",
        [NoticeKind.CancelAccepted] = "%Store.Name%. Done as you asked: order %Order.OrderNumber%",
        [NoticeKind.CancelRefused] = "%Store.Name%. About your request for order %Order.OrderNumber%",
        [NoticeKind.AlternativeOffered] = "%Store.Name%. You could have something else sooner: order %Order.OrderNumber%",
        [NoticeKind.Digest] = "%Store.Name%. What you are still waiting for: order %Order.OrderNumber%"
    };

    public static IReadOnlyCollection<NoticeKind> Kinds => _subjects.Keys;

    /// <summary>By it the shop finds the template.</summary>
    public static string Name(NoticeKind kind) => $"Backorders.{kind}.CustomerNotification";

    public static string Subject(NoticeKind kind) => _subjects[kind];

    public static async Task<string> BodyAsync(NoticeKind kind) => (await ReadAsync($"{kind}.html"))!;

    /// <summary>The body as an earlier version installed it; null when it was always as it is.</summary>
    public static Task<string?> FormerBodyAsync(NoticeKind kind) => ReadAsync($"former.{kind}.html");

    private static async Task<string?> ReadAsync(string file)
    {
        if (typeof(MailTemplates).Assembly.GetManifestResourceStream(FILES + file) is not { } stream)
            return null;

        using var reader = new StreamReader(stream);

        return (await reader.ReadToEndAsync()).Trim();
    }
}

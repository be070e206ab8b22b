using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nop.Services.Messages;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>One message for the next page that the same visitor sees.</summary>
public sealed record Notice(string Kind, string Text, bool Encode);

public sealed class Notifications(IHttpContextAccessor accessor, ITempDataDictionaryFactory factory, Lazy<Nop.Services.Logging.ILogger> log) : INotificationService
{
    private const string KEY = "notices";

    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => Add("success", message, encode);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => Add("warning", message, encode);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => Add("danger", message, encode);

    public async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (logException)
            await log.Value.ErrorAsync(exception.Message, exception);

        ErrorNotification(exception.Message);
    }

    public static IReadOnlyList<Notice> Take(ITempDataDictionary kept)
    {
        return kept[KEY] is string json ? JsonSerializer.Deserialize<List<Notice>>(json) ?? [] : [];
    }

    private void Add(string kind, string message, bool encode)
    {
        if (accessor.HttpContext is not { } context)
            return;

        var kept = factory.GetTempData(context);
        var notices = kept.Peek(KEY) is string json ? JsonSerializer.Deserialize<List<Notice>>(json) ?? [] : [];
        kept[KEY] = JsonSerializer.Serialize<List<Notice>>([.. notices, new Notice(kind, message, encode)]);
    }
}

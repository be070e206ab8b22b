using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Nop.Services.Messages;

namespace DemoStore.Engine.Messages;

/// <summary>What the next page tells: kept in TempData under one name, for the layouts to show.</summary>
public sealed class NotificationService(IHttpContextAccessor requests, ITempDataDictionaryFactory tempData, Lazy<Nop.Services.Logging.ILogger> log) : INotificationService
{
    public const string KEY = "Notifications";

    public sealed record Notification(string Type, string Message, int Timeout);

    public void SuccessNotification(string message, bool encode = true, int timeout = 0) => Add("success", message, encode, timeout);

    public void WarningNotification(string message, bool encode = true, int timeout = 0) => Add("warning", message, encode, timeout);

    public void ErrorNotification(string message, bool encode = true, int timeout = 0) => Add("error", message, encode, timeout);

    public async Task ErrorNotificationAsync(Exception exception, bool logException = true, int timeout = 0)
    {
        if (logException)
            await log.Value.ErrorAsync(exception.Message, exception);

        ErrorNotification(exception.Message, timeout: timeout);
    }

    /// <summary>For the layouts: what there is to tell; telling it empties the list. Messages are HTML, encoded unless asked otherwise.</summary>
    public static IReadOnlyList<Notification> Take(ITempDataDictionary tempData) =>
        tempData[KEY] is string kept ? JsonSerializer.Deserialize<List<Notification>>(kept)! : [];

    private void Add(string type, string message, bool encode, int timeout)
    {
        if (requests.HttpContext is not { } http)
            return;

        var data = tempData.GetTempData(http);
        var all = data.Peek(KEY) is string kept ? JsonSerializer.Deserialize<List<Notification>>(kept)! : [];
        all.Add(new Notification(type, encode ? WebUtility.HtmlEncode(message) : message, timeout));
        data[KEY] = JsonSerializer.Serialize(all);
    }
}

using System.Globalization;
using System.Net;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>
/// Says on the next page what became of a click. The store's bar takes what it is given for HTML, and products may be named
/// anything.
/// </summary>
public class CartAnswers(INotificationService notifications, Wording wording, IWorkContext workContext)
{
    public async Task TellAsync(CartAnswer answer)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var text = Wording.Fill(await wording.TextAsync(answer.Key, language.Id), CultureInfo.InvariantCulture, answer.Values);

        if (answer.IsDone)
            notifications.SuccessNotification(WebUtility.HtmlEncode(text));
        else
            notifications.WarningNotification(WebUtility.HtmlEncode(string.Join(" ", [text, .. answer.Objections])));
    }
}

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
public sealed class CartAnswers(INotificationService notifications, Wording wording, IWorkContext workContext)
{
    /// <param name="done">Key of the sentence that says so when it was done.</param>
    public async Task TellAsync(CartOutcome outcome, string done)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var key = outcome.Outcome.Refusal is { } refusal ? RefusalTexts.ForCarts(refusal) : done;
        var text = Wording.Fill(await wording.TextAsync(key, language.Id), CultureInfo.InvariantCulture, outcome.Values);

        if (outcome.Outcome.IsDone)
            notifications.SuccessNotification(WebUtility.HtmlEncode(text));
        else
            notifications.WarningNotification(WebUtility.HtmlEncode(string.Join(" ", [text, .. outcome.Objections])));
    }
}

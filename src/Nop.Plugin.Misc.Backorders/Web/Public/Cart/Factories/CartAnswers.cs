using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>Says on the next page what became of a click.</summary>
public class CartAnswers(INotificationService notifications, Wording wording, IWorkContext workContext)
{
    public async Task TellAsync(CartAnswer answer)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var text = Wording.Fill(await wording.TextAsync(answer.Key, language.Id), CultureInfo.InvariantCulture, answer.Values);

        if (answer.IsDone)
            notifications.SuccessNotification(text);
        else
            notifications.WarningNotification(string.Join(" ", [text, .. answer.Objections]));
    }
}

using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>The one message that says how many can still be ordered, and when more; the same wherever a quantity is entered.</summary>
public sealed class LimitMessages(Wording wording, ILocalizationService texts)
{
    public async Task<string> TextAsync(LimitedStock limited, int languageId)
    {
        var name = await texts.GetLocalizedAsync(limited.Part.Product, product => product.Name, languageId);
        var culture = await wording.CultureAsync(languageId);
        var said = limited.MostOfLine is { } most and > 0
            ? Wording.Fill(await wording.TextAsync("Limit.Some", languageId), culture, most, name)
            : Wording.Fill(await wording.TextAsync("Limit.Nothing", languageId), culture, name);

        return limited.Answer.More is { } day ? $"{said} {await WhenAsync(day, languageId, culture)}" : said;
    }

    private async Task<string> WhenAsync(DateOnly day, int languageId, CultureInfo culture)
    {
        var days = await wording.DaysAsync(Promise.Of(day, day, PromiseBasis.ExpectedReceipt), languageId);

        return Wording.Fill(await wording.TextAsync("Limit.More", languageId), culture, days);
    }
}

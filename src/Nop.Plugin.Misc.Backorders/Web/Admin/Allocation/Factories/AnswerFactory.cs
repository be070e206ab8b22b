using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>Puts the outcome of an action into words for the page.</summary>
public class AnswerFactory(AdminTexts texts, CountedRows counted)
{
    public DateOnly Today => texts.Today;

    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    public async Task<object> PrepareAsync(ClerkAnswer answer)
    {
        await counted.ForgetAsync();
        var refused = new List<string>();
        foreach (var group in answer.Refusals.GroupBy(refusal => refusal.Code))
        {
            var why = await texts.TextAsync($"Refusal.{group.Key}");
            refused.Add($"{string.Join(", ", group.Select(refusal => $"#{refusal.BackorderId}"))}: {why}");
        }

        return new
        {
            done = answer.Done,
            message = Wording.Fill(await texts.TextAsync("Answer.Done"), CultureInfo.CurrentCulture, answer.Done),
            refused
        };
    }
}

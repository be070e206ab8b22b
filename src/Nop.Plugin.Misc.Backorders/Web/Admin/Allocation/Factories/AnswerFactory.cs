using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>Puts the outcome of an action into words for the page.</summary>
public sealed class AnswerFactory(AdminTexts texts, CountedRows counted, BackorderNames names)
{
    // What went well is named when it is few; each that did not, up to a screenful.
    private const int MOST_DONE = 3;
    private const int MOST_REFUSED = 10;

    public DateOnly Today => texts.Today;

    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    public async Task<object> PrepareAsync(ClerkAnswer answer)
    {
        await counted.ForgetAsync();
        var refusals = answer.Refusals.GroupBy(refusal => refusal.Why).ToList();
        var named = await names.OfAsync(
        [
            .. answer.DoneIds.Count > MOST_DONE ? [] : answer.DoneIds,
            .. refusals.Where(group => group.Key != Refusal.NotFound)
                .SelectMany(group => group.Take(MOST_REFUSED))
                .Select(refusal => refusal.BackorderId)
        ]);
        var refused = new List<string>();
        foreach (var group in refusals)
            refused.Add(await RefusedAsync(group.Key, [.. group.Select(refusal => refusal.BackorderId)], named));

        return new
        {
            done = answer.Done,
            message = await DoneAsync(answer, named),
            refused,
            isWarning = answer.Done == 0 || refused.Count > 0
        };
    }

    private async Task<string> DoneAsync(ClerkAnswer answer, IReadOnlyDictionary<int, string> named)
    {
        if (answer.Done == 0)
            return await texts.TextAsync("Answer.None");

        return answer.DoneIds.Count is > 0 and <= MOST_DONE
            ? await FillAsync("Answer.Done.Named", string.Join("; ", answer.DoneIds.Select(id => named.GetValueOrDefault(id, ""))))
            : await FillAsync("Answer.Done", answer.Done);
    }

    private async Task<string> RefusedAsync(Refusal why, IReadOnlyList<int> ids, IReadOnlyDictionary<int, string> named)
    {
        // Also of another vendor's, so neither order nor product is named.
        if (why == Refusal.NotFound)
            return await FillAsync("Answer.NotFound", ids.Count);

        var who = string.Join("; ", ids.Take(MOST_REFUSED).Select(id => named.GetValueOrDefault(id, "")));
        if (ids.Count > MOST_REFUSED)
            who = await FillAsync("Answer.More", who, ids.Count - MOST_REFUSED);

        return await FillAsync("Answer.Refused", who, await texts.TextAsync(RefusalTexts.ForClerks(why)));
    }

    private async Task<string> FillAsync(string key, params object[] values) =>
        Wording.Fill(await texts.TextAsync(key), CultureInfo.CurrentCulture, values);
}

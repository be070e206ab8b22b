using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Waiting;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Waiting;

/// <summary>Thanks for waiting, in words. The mail token %Backorders.Incentive% is this text.</summary>
public class Incentives(IncentiveBook book, Wording wording)
{
    /// <returns>Empty when the order got none.</returns>
    public async Task<string> TextAsync(int orderId, int languageId)
    {
        var texts = new List<string>();
        foreach (var grant in await book.OfOrderAsync(orderId))
        {
            if (await book.FindAsync(grant.RuleId) is { } rule)
                texts.Add(await TextAsync(rule, grant, languageId));
        }

        return string.Join(" ", texts);
    }

    public async Task<string> TextAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, int languageId)
    {
        var text = await wording.TextAsync($"Incentive.Text.{(IncentiveReward)rule.RewardId}", languageId);

        return Wording.Fill(text, CultureInfo.InvariantCulture, grant.Code, rule.Value.ToString("0.##", CultureInfo.InvariantCulture), grant.Points);
    }
}

using Nop.Plugin.Misc.Backorders.Domain.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>The buttons of a finding, each with a sentence that says exactly what it will do.</summary>
public class FindingButtons(FindingWords words)
{
    /// <param name="available">What stock says now; null when the product is gone and nothing can be corrected.</param>
    public async Task<IList<FindingButtonModel>> PrepareAsync(FindingRecord finding, string product, int? available)
    {
        var buttons = new List<FindingButtonModel>();
        foreach (var action in FindingActions.Of(finding))
        {
            var button = action switch
            {
                FindingAction.Mend when available is { } number => await MendAsync(finding, product, number),
                FindingAction.Undo when available is { } number => await UndoAsync(finding, product, number),
                FindingAction.Mend or FindingAction.Undo => null,
                FindingAction.Tell => await ButtonAsync(action, "Tell", FindingActions.Backorders(finding).Count),
                FindingAction.Confirm => await ButtonAsync(action, "OrderIsReal"),
                _ when finding.KindId == (int)FindingKind.StockReplaced => await ButtonAsync(action, "NumberWasRight", product, available ?? finding.After),
                _ => await ButtonAsync(action, "Dismiss")
            };

            if (button is not null)
                buttons.Add(button);
        }

        return buttons;
    }

    private Task<FindingButtonModel> MendAsync(FindingRecord finding, string product, int available)
    {
        var by = FindingActions.Correction(finding);

        return (FindingKind)finding.KindId switch
        {
            FindingKind.ReservationDrift when by > 0 => ButtonAsync(FindingAction.Mend, "Unblock", by, product, available, available + by),
            FindingKind.ReservationDrift => ButtonAsync(FindingAction.Mend, "Reserve", -by, product, available, available + by),
            FindingKind.StockReplaced => ButtonAsync(FindingAction.Mend, "CorrectNumber", FindingWords.WithSign(by), product, available, available + by),
            FindingKind.NobodyOwed => ButtonAsync(FindingAction.Mend, "RaiseStock", FindingWords.WithSign(by), product, available, available + by),
            _ => ButtonAsync(FindingAction.Mend, "CorrectDrift", FindingWords.WithSign(by), product, available, available + by)
        };
    }

    private Task<FindingButtonModel> UndoAsync(FindingRecord finding, string product, int available)
    {
        var by = -finding.Correction;

        return ButtonAsync(FindingAction.Undo, "Undo", FindingWords.WithSign(by), product, available, available + by);
    }

    private async Task<FindingButtonModel> ButtonAsync(FindingAction action, string name, params object[] values) => new()
    {
        Action = action.ToString(),
        Text = await words.FillAsync($"Finding.Button.{name}", values),
        Confirm = await words.FillAsync($"Finding.Confirm.{name}", values)
    };
}

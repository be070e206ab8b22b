using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;

/// <summary>The buttons of a finding, each with a sentence that says exactly what it will do.</summary>
public sealed class DiscrepancyButtons(DiscrepancyWords words)
{
    /// <param name="order">Number of its order; empty without one.</param>
    /// <param name="available">What stock says now; null when the product is gone and nothing can be corrected.</param>
    public async Task<IList<DiscrepancyButtonModel>> PrepareAsync(DiscrepancyRecord finding, string order, string product, int? available)
    {
        var buttons = new List<DiscrepancyButtonModel>();
        foreach (var action in DiscrepancyActions.Of(finding))
        {
            var button = action switch
            {
                DiscrepancyAction.Mend or DiscrepancyAction.Undo => await OfStockAsync(action, finding, product, available),
                DiscrepancyAction.Tell => await ButtonAsync(action, "Tell", AffectedBackorders.Read(finding.Detail).Count),
                DiscrepancyAction.Confirm => await ButtonAsync(action, "OrderIsReal"),
                DiscrepancyAction.SentFromElsewhere or DiscrepancyAction.SentFromStock =>
                    await ButtonAsync(action, action.ToString(), finding.Units, order, product),
                _ => await DismissAsync(action, finding, product, available)
            };

            if (button is not null)
                buttons.Add(button);
        }

        return buttons;
    }

    private async Task<DiscrepancyButtonModel?> OfStockAsync(
        DiscrepancyAction action,
        DiscrepancyRecord finding,
        string product,
        int? available)
    {
        // An answer that changed no stock is withdrawn without any.
        if (action == DiscrepancyAction.Undo && finding.StateId == (int)DiscrepancyState.Dismissed)
            return await ButtonAsync(action, "AskAgain", product);

        if (available is not { } number)
            return null;

        return action == DiscrepancyAction.Mend
            ? await MendAsync(finding, product, number)
            : await UndoAsync(finding, product, number);
    }

    private Task<DiscrepancyButtonModel> DismissAsync(DiscrepancyAction action, DiscrepancyRecord finding, string product, int? available)
    {
        return (DiscrepancyKind)finding.KindId switch
        {
            DiscrepancyKind.StockReplaced => ButtonAsync(action, "NumberWasRight", product, available ?? finding.After),
            DiscrepancyKind.PutBack =>
                ButtonAsync(action, WasShipped(finding) ? "CameBack" : "AreThere", product, available ?? 0, finding.Units),
            _ => ButtonAsync(action, "Dismiss")
        };
    }

    private Task<DiscrepancyButtonModel> MendAsync(DiscrepancyRecord finding, string product, int available)
    {
        var by = DiscrepancyActions.Correction(finding);
        var (name, units) = (DiscrepancyKind)finding.KindId switch
        {
            DiscrepancyKind.ReservationDrift when by > 0 => ("Unblock", (object)by),
            DiscrepancyKind.ReservationDrift => ("Reserve", -by),
            DiscrepancyKind.StockReplaced => ("CorrectNumber", DiscrepancyWords.WithSign(by)),
            DiscrepancyKind.PutBack => (WasShipped(finding) ? "DidNotComeBack" : "TakeOff", DiscrepancyWords.WithSign(by)),
            DiscrepancyKind.NobodyOwed => ("RaiseStock", DiscrepancyWords.WithSign(by)),
            _ => ("CorrectDrift", DiscrepancyWords.WithSign(by))
        };

        return ButtonAsync(DiscrepancyAction.Mend, name, units, product, available, available + by);
    }

    private static bool WasShipped(DiscrepancyRecord finding) => finding.Cause == PutBacks.SHIPPED;

    private Task<DiscrepancyButtonModel> UndoAsync(DiscrepancyRecord finding, string product, int available)
    {
        var by = -finding.Correction;

        return ButtonAsync(DiscrepancyAction.Undo, "Undo", DiscrepancyWords.WithSign(by), product, available, available + by);
    }

    private async Task<DiscrepancyButtonModel> ButtonAsync(DiscrepancyAction action, string name, params object[] values) => new()
    {
        Action = action.ToString(),
        Text = await words.FillAsync($"Finding.Button.{name}", values),
        Confirm = await words.FillAsync($"Finding.Confirm.{name}", values)
    };
}

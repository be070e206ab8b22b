using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>The answers to an advice: applied, dismissed, and undone with one press as long as nobody changed the limit since.</summary>
public sealed class LimitAdvice(LimitAdviceList advice, LimitEditing editing, ICustomerActivityService activity)
{
    /// <param name="customerId">0: the plugin itself.</param>
    public async Task<Outcome> ApplyAsync(LimitAdviceRecord record, int customerId)
    {
        if (record.StateId != (int)AdviceState.Open)
            return Refusal.Settled;

        var rule = await editing.FindOfProductAsync(record.ProductId);
        Remember(record, rule, await AfterAsync(record));

        // The state comes first, so that of two who press at once one does it.
        if (!await advice.TrySettleAsync(record, AdviceState.Applied, customerId))
            return Refusal.Settled;

        await WriteAsync(record.ProductId, rule, record.HasRule, record.AfterBasisId, record.AfterAmount);
        await LogAsync(record, "applied");

        return Outcome.Done;
    }

    public async Task<Outcome> DismissAsync(LimitAdviceRecord record, int customerId)
    {
        if (record.StateId != (int)AdviceState.Open || !await advice.TrySettleAsync(record, AdviceState.Dismissed, customerId))
            return Refusal.Settled;

        await LogAsync(record, "dismissed");

        return Outcome.Done;
    }

    public async Task<Outcome> UndoAsync(LimitAdviceRecord record, int customerId)
    {
        var rule = await editing.FindOfProductAsync(record.ProductId);
        if (record.StateId != (int)AdviceState.Applied
            || !IsAsApplied(record, rule)
            || !await advice.TrySettleAsync(record, AdviceState.Undone, customerId))
            return Refusal.Settled;

        await WriteAsync(record.ProductId, rule, record.HadRule, record.BeforeBasisId, record.BeforeAmount);
        await LogAsync(record, "undone");

        return Outcome.Done;
    }

    public static bool IsAsApplied(LimitAdviceRecord record, LimitRecord? rule)
    {
        return record.HasRule
            ? rule is not null && (rule.BasisId, rule.Amount) == (record.AfterBasisId, record.AfterAmount)
            : rule is null;
    }

    private static void Remember(LimitAdviceRecord record, LimitRecord? rule, (bool HasRule, LimitBasis Basis, int Amount) after)
    {
        (record.HadRule, record.BeforeBasisId, record.BeforeAmount) = (rule is not null, rule?.BasisId ?? 0, rule?.Amount ?? 0);
        (record.HasRule, record.AfterBasisId, record.AfterAmount) = (after.HasRule, (int)after.Basis, after.Amount);
    }

    private async Task<(bool HasRule, LimitBasis Basis, int Amount)> AfterAsync(LimitAdviceRecord record)
    {
        switch ((AdviceAction)record.ActionId)
        {
            case AdviceAction.Close:
                return (true, LimitBasis.Units, 0);

            case AdviceAction.Cap:
                return (true, LimitBasis.OnTheWay, 0);

            default:
                // As it was before it was closed.
                var closed = await advice.AppliedAsync(record.ProductId);

                return closed is null ? default : (closed.HadRule, (LimitBasis)closed.BeforeBasisId, closed.BeforeAmount);
        }
    }

    // What else the rule says stays.
    private async Task WriteAsync(int productId, LimitRecord? rule, bool hasRule, int basisId, int amount)
    {
        if (!hasRule)
        {
            if (rule is not null)
                await editing.DeleteAsync(rule.Id);

            return;
        }

        rule ??= new() { ScopeId = (int)LimitScope.Product, ScopeKey = productId, ProductId = productId };
        (rule.BasisId, rule.Amount) = (basisId, amount);
        await editing.TrySaveAsync(rule);
    }

    private Task LogAsync(LimitAdviceRecord record, string what) => activity.InsertActivityAsync(
        BackordersDefaults.ACTIVITY,
        $"Limit suggestion {what}: {(AdviceAction)record.ActionId} product {record.ProductId}, {(AdviceReason)record.ReasonId}");
}

using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>What a shopper can decide about a line that waits.</summary>
public enum ShopperChoice
{
    /// <summary>Nothing that we know.</summary>
    None,

    Keep,
    Cancel,
    Swap,
    Withdraw
}

/// <summary>Does what a shopper decided, by link or on the account page. Whose order it is, is the caller's to ask.</summary>
public sealed class ShopperDecision(KeepWaiting keep, AskToCancel cancel, AskToSwap swap, WithdrawRequest withdraw)
{
    public Task<Outcome> RunAsync(int orderId, int orderItemId, ShopperChoice choice, int alternativeProductId) => choice switch
    {
        ShopperChoice.Keep => keep.RunAsync(orderId, orderItemId),
        ShopperChoice.Cancel => cancel.RunAsync(orderId, orderItemId),
        ShopperChoice.Swap => swap.RunAsync(orderId, orderItemId, alternativeProductId),
        ShopperChoice.Withdraw => withdraw.RunAsync(orderId, orderItemId),
        _ => Task.FromResult<Outcome>(Refusal.NotFound)
    };
}

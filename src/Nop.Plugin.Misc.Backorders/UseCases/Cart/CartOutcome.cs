using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>What became of a click in the cart.</summary>
/// <param name="Values">What the sentence about it names: products and quantities.</param>
public sealed record CartOutcome(Outcome Outcome, params object[] Values)
{
    /// <summary>What the store itself objects to.</summary>
    public IReadOnlyList<string> Objections { get; private init; } = [];

    public static CartOutcome Done(params object[] values) => new(Outcome.Done, values);

    public static CartOutcome Objected(IEnumerable<string> objections) =>
        new(new Outcome(Refusal.StoreObjects)) { Objections = [.. objections] };

    public static implicit operator CartOutcome(Refusal refusal) => new(new Outcome(refusal));
}

using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <summary>What a clerk wants, decided on a backorder as it is at that moment.</summary>
/// <param name="held">What order and product hold the line for, beside what a clerk does.</param>
public delegate (Entry? Entry, Refusal? Refusal) ClerkDecision(BackorderState state, IReadOnlyList<ServingObstacle> held);

/// <summary>The decisions behind the buttons. Each answers with the entry to write, or why not.</summary>
internal static class ClerkActions
{
    /// <param name="isKept">Its order is to leave in one shipment, and is not complete.</param>
    public static ClerkDecision Release(bool isKept = false) => (state, held) =>
    {
        if (!state.IsOrderPlaced)
            return (null, Refusal.OrderNotPlaced);

        if (held.Count > 0)
            return (null, Held(held[0]));

        if (isKept && !state.Figures.Allocated.IsNone)
            return (null, Refusal.Together);

        var move = new Move(Bucket.Allocated, Bucket.Released, state.Figures.Allocated);
        var answer = Moves.Make(state.Figures, move, state.OnHold);

        return answer.IsAllowed ? (Entry.OfMoves(EntryKind.Released, state.Figures, [move]), null) : (null, answer.Refusal);
    };

    /// <summary>
    /// What was released by mistake is only allocated again, as long as it has not left, and held: otherwise a store
    /// that releases by itself would release it at once.
    /// </summary>
    public static ClerkDecision UndoRelease() => (state, _) =>
    {
        var move = new Move(Bucket.Released, Bucket.Allocated, state.Figures.Released);
        var answer = Moves.Make(state.Figures, move, state.OnHold);

        return answer.IsAllowed ? (Entry.OfMoves(EntryKind.ReleaseUndone, state.Figures, [move]), null) : (null, answer.Refusal);
    };

    public static ClerkDecision Hold(string reason) => OnOpen(state =>
        state.OnHold ? null : Entry.Of(EntryKind.Held) with { Reason = reason });

    public static ClerkDecision Unhold(string reason) => OnOpen(state =>
        state.OnHold ? Entry.Of(EntryKind.Unheld) with { Reason = reason } : null);

    public static ClerkDecision SetPriority(int priority, string reason) => OnOpen(state =>
        state.Priority == priority ? null : Entry.Of(EntryKind.PriorityChanged) with { Priority = priority, Reason = reason });

    public static ClerkDecision SetPromise(Promise promise, string reason) => OnOpen(state =>
        state.Current == promise ? null : Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = reason });

    /// <summary>Moves whatever was promised by some days; negative: earlier.</summary>
    public static ClerkDecision MovePromise(int days, DateOnly today, string reason) => (state, _) =>
    {
        if (state.Figures.Open == Units.None)
            return (null, Refusal.Closed);

        if (state.Current is not { From: { } from, To: { } to })
            return (null, Refusal.NoDate);

        if (days == 0)
            return (null, Refusal.Unchanged);

        var promise = Promise.Of(from.AddDays(days), to.AddDays(days), PromiseBasis.Clerk);

        return promise.From < today
            ? (null, Refusal.InThePast)
            : (Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = reason }, null);
    };

    /// <summary>A note can be left on closed backorders, too.</summary>
    public static ClerkDecision Note(string text) => (_, _) => (Entry.Of(EntryKind.Noted) with { Reason = text }, null);

    private static Refusal Held(ServingObstacle obstacle) => obstacle switch
    {
        ServingObstacle.OrderDeleted => Refusal.OrderDeleted,
        ServingObstacle.OrderCancelled => Refusal.OrderCancelled,
        ServingObstacle.CompletedByHand => Refusal.CompletedByHand,
        ServingObstacle.Refunded => Refusal.Refunded,
        ServingObstacle.Voided => Refusal.Voided,
        ServingObstacle.NotPaid => Refusal.NotPaid,
        ServingObstacle.ProductDeleted => Refusal.ProductDeleted,
        ServingObstacle.OrderIncomplete => Refusal.OrderNotPlaced,
        _ => Refusal.OnHold
    };

    private static ClerkDecision OnOpen(Func<BackorderState, Entry?> decide) => (state, _) =>
    {
        if (state.Figures.Open == Units.None)
            return (null, Refusal.Closed);

        return decide(state) is { } entry ? (entry, null) : (null, Refusal.Unchanged);
    };
}

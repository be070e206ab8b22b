
namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>By how much an entry changes each figure. Over all entries they add up to the current figures (law 4).</summary>
public readonly record struct Deltas(int Waiting, int Allocated, int Released, int Shipped, int Cancelled)
{
    public static readonly Deltas None;

    public static Deltas Between(Figures before, Figures after) => new(
        after.Waiting.Value - before.Waiting.Value,
        after.Allocated.Value - before.Allocated.Value,
        after.Released.Value - before.Released.Value,
        after.Shipped.Value - before.Shipped.Value,
        after.Cancelled.Value - before.Cancelled.Value);

    /// <exception cref="ArgumentOutOfRangeException">A figure would become negative.</exception>
    public Figures AddTo(Figures figures) => new(
        new(figures.Waiting.Value + Waiting),
        new(figures.Allocated.Value + Allocated),
        new(figures.Released.Value + Released),
        new(figures.Shipped.Value + Shipped),
        new(figures.Cancelled.Value + Cancelled));
}

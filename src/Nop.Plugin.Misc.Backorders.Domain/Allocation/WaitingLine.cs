using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>A backorder as the queue of its stock key sees it.</summary>
/// <param name="OnHold">Keeps its place, is passed over when stock is granted.</param>
public readonly record struct WaitingLine(
    int BackorderId,
    Units Waiting,
    int Priority,
    DateTime PlacedOnUtc,
    bool OnHold);

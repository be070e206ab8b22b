using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>A stock key as it stands.</summary>
/// <param name="Lines">Backorders that may be granted stock.</param>
public readonly record struct KeyLevel(StockKey Key, StockLevel Stock, int Lines);

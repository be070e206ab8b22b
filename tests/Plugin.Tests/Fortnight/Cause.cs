using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

namespace Plugin.Tests.Fortnight;

/// <summary>Something that somebody did, and that a shop cannot add up by itself.</summary>
internal sealed record Cause(DiscrepancyKind Kind, string Good, int OrderId, int Units, string Code);

using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>One server works on a stock key. Unique on product and combination; a dead server's lease runs out.</summary>
public sealed class KeyLeaseRecord : BaseEntity
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public string Token { get; set; } = "";

    public DateTime ExpiresOnUtc { get; set; }
}

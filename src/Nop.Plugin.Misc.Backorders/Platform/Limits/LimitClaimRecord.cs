using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>Units that somebody is ordering in this moment, until they are on backorder or the order failed.</summary>
public sealed class LimitClaimRecord : BaseEntity
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public int Units { get; set; }

    /// <summary>Of the order that is being placed.</summary>
    public string Token { get; set; } = "";

    /// <summary>A server that died leaves its claim behind.</summary>
    public DateTime ExpiresOnUtc { get; set; }
}

/// <summary>How often units of a product were claimed: whose number was passed meanwhile looks again.</summary>
public sealed class LimitTurnRecord : BaseEntity
{
    public int ProductId { get; set; }

    public int Number { get; set; }
}

using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>"Look at this stock key": survives a crash between a change and its reconcile.</summary>
public sealed class DirtyKeyRecord : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>0: every key of the product.</summary>
    public int CombinationId { get; set; }

    /// <summary>Order whose lines changed, so that closed backorders of it are looked at too; 0 when stock changed.</summary>
    public int OrderId { get; set; }

    public DateTime MarkedOnUtc { get; set; }

    /// <summary>
    /// Until then the platform operation that changed stock may still be under way, and nobody else may grant from
    /// what it has written so far: deleting an order returns its stock before the order goes.
    /// </summary>
    public DateTime HeldUntilUtc { get; set; }

    /// <summary>The request that marked the key.</summary>
    public string Token { get; set; } = "";
}

using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>
/// A change of a backorder that its order has to be told of. Written together with the change; whoever raises the number of
/// tries has it for a while, and deletes it when it is told.
/// </summary>
public sealed class ToTellRecord : BaseEntity
{
    public int BackorderId { get; set; }

    /// <summary>Kind of the history row, <see cref="Domain.Ledger.EntryKind"/>.</summary>
    public int KindId { get; set; }

    public int Units { get; set; }

    public int Tries { get; set; }

    public DateTime DueOnUtc { get; set; }
}

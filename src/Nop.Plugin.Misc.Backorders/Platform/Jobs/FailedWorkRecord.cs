using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Work that threw: kept where an admin sees it instead of only in the log.</summary>
public sealed class FailedWorkRecord : BaseEntity
{
    /// <summary>What was tried, as a short code.</summary>
    public string Work { get; set; } = "";

    /// <summary>The id of what it was tried on (a product, an order, a line); 0 when there is none.</summary>
    public int Subject { get; set; }

    public int Tries { get; set; }

    /// <summary>When it is tried again; null: nobody tries it again.</summary>
    public DateTime? NextTryUtc { get; set; }

    public string Reason { get; set; } = "";

    public DateTime FailedOnUtc { get; set; }
}

using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>Work that threw: kept where an admin sees it instead of only in the log.</summary>
public class FailedWorkRecord : BaseEntity
{
    /// <summary>What was tried, as a short code.</summary>
    public string Work { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateTime FailedOnUtc { get; set; }
}

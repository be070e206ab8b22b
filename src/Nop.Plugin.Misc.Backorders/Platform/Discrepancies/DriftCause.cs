namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>Why stock and its history differ, as stored with the discrepancy.</summary>
internal static class DriftCause
{
    /// <summary>Simultaneous orders overwrote each other's number.</summary>
    public const string LOST_UPDATES = "lost-updates";

    /// <summary>Somebody wrote the number past the shop.</summary>
    public const string SILENT_WRITE = "silent-write";
}

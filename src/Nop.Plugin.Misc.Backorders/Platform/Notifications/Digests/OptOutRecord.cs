using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

/// <summary>An address that wants no digests any more; unique on store and address.</summary>
public sealed class OptOutRecord : BaseEntity
{
    public int StoreId { get; set; }

    public string Email { get; set; } = "";

    public DateTime CreatedOnUtc { get; set; }
}

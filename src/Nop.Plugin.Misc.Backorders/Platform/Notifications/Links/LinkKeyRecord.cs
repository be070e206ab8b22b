using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

/// <summary>The key that addresses in mails are signed with; unique on its name.</summary>
public sealed class LinkKeyRecord : BaseEntity
{
    public string Name { get; set; } = "";

    /// <summary>Random bytes, as base64.</summary>
    public string Value { get; set; } = "";
}

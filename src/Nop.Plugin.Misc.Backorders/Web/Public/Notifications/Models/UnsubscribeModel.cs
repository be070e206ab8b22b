using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Notifications.Models;

public sealed record UnsubscribeModel : BaseNopModel
{
    public string Text { get; set; } = "";

    /// <summary>Null when there is nothing to confirm.</summary>
    public string? Token { get; set; }
}

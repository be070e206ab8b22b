using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>What shoppers are told, and how.</summary>
internal static class MailServices
{
    public static readonly Type[] All =
    [
        typeof(SendNotice)
    ];
}

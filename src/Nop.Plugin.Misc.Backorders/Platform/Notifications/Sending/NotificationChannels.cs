using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// The ways to reach shoppers, ours and those of other plugins. They are made when something is told, so that one that
/// cannot be made stops neither a capture nor the mails.
/// </summary>
public sealed class NotificationChannels(IServiceProvider services, Failures failures)
{
    public async Task<IReadOnlyList<INotificationChannel>> AllAsync()
    {
        try
        {
            return [.. services.GetServices<INotificationChannel>()];
        }
        catch (Exception exception)
        {
            await failures.KeepAsync("notice-ways", 0, exception);

            return [services.GetRequiredService<OwnChannel>().Channel];
        }
    }
}

/// <summary>The channel that is left when one of another plugin cannot be made.</summary>
internal sealed record OwnChannel(INotificationChannel Channel);

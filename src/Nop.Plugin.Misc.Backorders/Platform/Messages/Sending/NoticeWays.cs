using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Work;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

/// <summary>
/// The ways to reach shoppers, ours and those of other plugins. They are made when something is told, so that one that
/// cannot be made stops neither a capture nor the mails.
/// </summary>
public class NoticeWays(IServiceProvider services, Failures failures)
{
    public async Task<IReadOnlyList<INotice>> AllAsync()
    {
        try
        {
            return [.. services.GetServices<INotice>()];
        }
        catch (Exception exception)
        {
            await failures.KeepAsync("notice-ways", 0, exception);

            return [services.GetRequiredService<MailNotice>()];
        }
    }
}

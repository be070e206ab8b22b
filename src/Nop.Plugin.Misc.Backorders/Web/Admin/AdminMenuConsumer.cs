using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;
using Nop.Web.Framework.Events;

namespace Nop.Plugin.Misc.Backorders.Web.Admin;

/// <summary>Puts Backorders into the admin menu, below Sales and behind Shipments.</summary>
public sealed class AdminMenuConsumer(Guard guard) : IConsumer<AdminMenuCreatedEvent>
{
    public Task HandleEventAsync(AdminMenuCreatedEvent eventMessage) =>
        guard.RunAsync<AdminMenuItems>("admin-menu", items => items.AddAsync(eventMessage));
}

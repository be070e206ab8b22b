using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

/// <summary>This store has no list of its own.</summary>
public sealed class BackInStockSubscriptionService : IBackInStockSubscriptionService
{
    public Task<int> SendNotificationsToSubscribersAsync(Product product) => Task.FromResult(0);
}

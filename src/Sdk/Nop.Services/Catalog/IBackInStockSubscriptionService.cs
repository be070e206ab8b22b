using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public interface IBackInStockSubscriptionService
{
    Task<int> SendNotificationsToSubscribersAsync(Product product);
}

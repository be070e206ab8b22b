using Nop.Core.Domain.Stores;

namespace Nop.Core;

public interface IStoreContext
{
    Task<int> GetActiveStoreScopeConfigurationAsync();
    Task<Store> GetCurrentStoreAsync();
}

using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Stores;
using Nop.Services.Common;
using Nop.Services.Stores;

namespace DemoStore.Engine.Common;

public sealed class StoreContext(
    IStoreService stores,
    IHttpContextAccessor requests,
    Lazy<IWorkContext> work,
    Lazy<IGenericAttributeService> attributes) : IStoreContext
{
    public const string SCOPE_ATTRIBUTE = "AdminAreaStoreScopeConfiguration";

    private Store? _current;

    public async Task<Store> GetCurrentStoreAsync()
    {
        var all = await stores.GetAllStoresAsync();
        var host = requests.HttpContext?.Request.Host.Value;

        return _current ??= all.FirstOrDefault(store => host is not null && (store.Hosts ?? "").Split(',').Contains(host))
            ?? all.FirstOrDefault()
            ?? throw new NopException("No store could be loaded.");
    }

    public async Task<int> GetActiveStoreScopeConfigurationAsync()
    {
        if (requests.HttpContext is null || (await stores.GetAllStoresAsync()).Count < 2)
            return 0;

        var customer = await work.Value.GetCurrentCustomerAsync();
        var chosen = await attributes.Value.GetAttributeAsync<int>(customer, SCOPE_ATTRIBUTE);

        return (await stores.GetStoreByIdAsync(chosen))?.Id ?? 0;
    }
}

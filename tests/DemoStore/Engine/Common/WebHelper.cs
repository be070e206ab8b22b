using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Services.Stores;

namespace DemoStore.Engine.Common;

public sealed class WebHelper(IHttpContextAccessor requests, Lazy<IStoreService> stores) : IWebHelper
{
    public string GetCurrentIpAddress() => requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "";

    public string GetStoreLocation(bool? useSsl = null)
    {
        if (requests.HttpContext?.Request is { } request)
            return $"{(useSsl == true ? "https" : request.Scheme)}://{request.Host}{request.PathBase}/";

        return stores.Value.GetAllStoresAsync().GetAwaiter().GetResult().Select(store => store.Url).FirstOrDefault() ?? "/";
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Nop.Core.Domain.Catalog;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Factories;

/// <summary>Addresses of pages: products stand at the root under their slug.</summary>
public sealed class Addressing(LinkGenerator links, IHttpContextAccessor requests) : INopUrlHelper
{
    Task<string> INopUrlHelper.RouteGenericUrlAsync<TEntity>(TEntity entity, string protocol, string host, string fragment, int? languageId, bool ensureTwoPublishedLanguages) =>
        Task.FromResult(entity is Product product ? $"/{Slug.Of(product.Name)}" : "/");

    public string RouteUrl(string routeName, object? values = null, string? protocol = null, string? host = null, string? fragment = null) =>
        links.GetPathByRouteValues(requests.HttpContext!, routeName, values)!;
}

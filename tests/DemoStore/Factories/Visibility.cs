using Nop.Core.Domain.Customers;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace DemoStore.Factories;

/// <summary>The demo store keeps no lists of who may see what: what is limited is limited to nobody.</summary>
public sealed class Visibility : IAclService, IStoreMappingService
{
    Task<bool> IAclService.AuthorizeAsync<T>(T entity) => Task.FromResult(!entity.SubjectToAcl);

    Task<bool> IAclService.AuthorizeAsync<T>(T entity, Customer customer) => Task.FromResult(!entity.SubjectToAcl);

    Task<IQueryable<T>> IStoreMappingService.ApplyStoreMapping<T>(IQueryable<T> query, int storeId) => Task.FromResult(query.Where(entity => !entity.LimitedToStores));

    Task<bool> IStoreMappingService.AuthorizeAsync<T>(T entity) => Task.FromResult(!entity.LimitedToStores);

    Task<bool> IStoreMappingService.AuthorizeAsync<T>(T entity, int storeId) => Task.FromResult(!entity.LimitedToStores);
}

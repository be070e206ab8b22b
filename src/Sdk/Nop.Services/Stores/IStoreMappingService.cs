using Nop.Core;
using Nop.Core.Domain.Stores;

namespace Nop.Services.Stores;

public interface IStoreMappingService
{
    Task<IQueryable<T>> ApplyStoreMapping<T>(IQueryable<T> query, int storeId) where T : BaseEntity, IStoreMappingSupported;
    Task<bool> AuthorizeAsync<T>(T entity) where T : BaseEntity, IStoreMappingSupported;
    Task<bool> AuthorizeAsync<T>(T entity, int storeId) where T : BaseEntity, IStoreMappingSupported;
}

using Nop.Core;
using Nop.Core.Caching;
using System.Linq.Expressions;

namespace Nop.Data;

public interface IRepository<T> where T : BaseEntity
{
    Task DeleteAsync(T entity, bool publishEvent = true);
    Task DeleteAsync(IList<T> entities, bool publishEvent = true);
    Task<int> DeleteAsync(Expression<Func<T, bool>> predicate);
    Task<IList<T>> GetAllAsync(Func<IQueryable<T>, IQueryable<T>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true);
    Task<IList<T>> GetAllAsync(Func<IQueryable<T>, Task<IQueryable<T>>> func = null, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true);
    Task<IList<T>> GetAllAsync(Func<IQueryable<T>, Task<IQueryable<T>>> func, Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted = true);
    Task<IPagedList<T>> GetAllPagedAsync(Func<IQueryable<T>, IQueryable<T>> func = null, int pageIndex = 0, int pageSize = 2147483647, bool getOnlyTotalCount = false, bool includeDeleted = true);
    Task<IPagedList<T>> GetAllPagedAsync(Func<IQueryable<T>, Task<IQueryable<T>>> func = null, int pageIndex = 0, int pageSize = 2147483647, bool getOnlyTotalCount = false, bool includeDeleted = true);
    Task<T> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true, bool useShortTermCache = false);
    Task<IList<T>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey> getCacheKey = null, bool includeDeleted = true);
    Task InsertAsync(T entity, bool publishEvent = true);
    Task InsertAsync(IList<T> entities, bool publishEvent = true);
    Task TruncateAsync(bool resetIdentity = false);
    Task UpdateAsync(T entity, bool publishEvent = true);
    Task UpdateAsync(IList<T> entities, bool publishEvent = true);
    IQueryable<T> Table { get; }
}

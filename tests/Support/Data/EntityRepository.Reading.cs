using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Data;

namespace Support.Data;

public sealed partial class EntityRepository<TEntity>
{
    public async Task<TEntity> GetByIdAsync(int? id, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true, bool useShortTermCache = false)
    {
        if (id is null or 0)
            return null!;

        if (useShortTermCache)
            return _shortTerm.TryGetValue(id.Value, out var known) ? known : _shortTerm[id.Value] = (await ReadAsync(id.Value, includeDeleted))!;

        if (getCacheKey is null)
            return (await ReadAsync(id.Value, includeDeleted))!;

        var key = getCacheKey(cache) ?? cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, id);

        return await cache.GetAsync(key, async () => (await ReadAsync(id.Value, includeDeleted))!);
    }

    public async Task<IList<TEntity>> GetByIdsAsync(IList<int> ids, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true)
    {
        if (ids is null || ids.Count == 0)
            return [];

        // Asked for with a key, each is kept by itself.
        var found = getCacheKey is null ? [] : await KnownAsync(ids);
        var missing = ids.Except(found.Select(entity => entity.Id)).ToList();
        var read = missing.Count == 0 ? [] : await Kept(Table, includeDeleted).Where(entity => missing.Contains(entity.Id)).ToListAsync();
        if (getCacheKey is not null)
        {
            foreach (var entity in read)
                await cache.SetAsync(cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, entity.Id), entity);
        }

        found.AddRange(read);

        // In the order asked for.
        return [.. ids.Select(id => found.Find(entity => entity.Id == id)).OfType<TEntity>()];
    }

    private async Task<List<TEntity>> KnownAsync(IEnumerable<int> ids)
    {
        var known = new List<TEntity>();
        foreach (var id in ids.Distinct())
        {
            if (await cache.GetAsync<TEntity>(cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, id)) is { } entity)
                known.Add(entity);
        }

        return known;
    }

    public async Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>>? func = null, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true)
    {
        var query = Kept(Table, includeDeleted);
        query = func is null ? query : func(query);

        if (getCacheKey is null)
            return await query.ToListAsync();

        var key = getCacheKey(cache) ?? cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.AllCacheKey);

        return await cache.GetAsync(key, async () => await query.ToListAsync());
    }

    public async Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>>? func = null, Func<ICacheKeyService, CacheKey>? getCacheKey = null, bool includeDeleted = true)
    {
        var query = Kept(Table, includeDeleted);
        query = func is null ? query : await func(query);

        return await GetAllAsync(_ => query, getCacheKey, includeDeleted: true);
    }

    public async Task<IList<TEntity>> GetAllAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>> func, Func<ICacheKeyService, Task<CacheKey>> getCacheKey, bool includeDeleted = true)
    {
        var key = getCacheKey is null ? null : await getCacheKey(cache);

        return await GetAllAsync(func, key is null ? null : _ => key, includeDeleted);
    }

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, IQueryable<TEntity>>? func = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
    {
        var query = Kept(Table, includeDeleted);

        return await (func is null ? query : func(query)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);
    }

    public async Task<IPagedList<TEntity>> GetAllPagedAsync(Func<IQueryable<TEntity>, Task<IQueryable<TEntity>>>? func = null, int pageIndex = 0, int pageSize = int.MaxValue, bool getOnlyTotalCount = false, bool includeDeleted = true)
    {
        var query = Kept(Table, includeDeleted);

        return await (func is null ? query : await func(query)).ToPagedListAsync(pageIndex, pageSize, getOnlyTotalCount);
    }

    private async Task<TEntity?> ReadAsync(int id, bool includeDeleted) =>
        await Kept(Table, includeDeleted).FirstOrDefaultAsync(entity => entity.Id == id);

    private static IQueryable<TEntity> Kept(IQueryable<TEntity> query, bool includeDeleted) =>
        includeDeleted || !typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity)) ? query : query.Where(NotDeleted());

    // The property of the class itself: a cast to the interface would not translate.
    private static Expression<Func<TEntity, bool>> NotDeleted()
    {
        var entity = Expression.Parameter(typeof(TEntity), "entity");

        return Expression.Lambda<Func<TEntity, bool>>(Expression.Not(Expression.Property(entity, nameof(ISoftDeletedEntity.Deleted))), entity);
    }
}

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

        var found = getCacheKey is null ? [] : await CachedAsync(ids);
        var missing = ids.Except(found.Keys).ToList();
        if (missing.Count > 0)
        {
            foreach (var entity in await Kept(Table, includeDeleted).Where(entity => missing.Contains(entity.Id)).ToListAsync())
                found[entity.Id] = entity;
        }

        if (getCacheKey is not null)
        {
            foreach (var id in missing.Where(found.ContainsKey))
                await cache.SetAsync(ByIdKey(id), found[id]);
        }

        // In the order asked for.
        return [.. ids.Where(found.ContainsKey).Select(id => found[id]).Where(entity => includeDeleted || entity is not ISoftDeletedEntity { Deleted: true })];
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

    // With its default cache the platform keeps each entity by itself, whoever asked for it.
    private async Task<Dictionary<int, TEntity>> CachedAsync(IList<int> ids)
    {
        var found = new Dictionary<int, TEntity>();
        foreach (var id in ids.Distinct())
        {
            if (await cache.GetAsync(ByIdKey(id), default(TEntity)!) is { } known)
                found[id] = known;
        }

        return found;
    }

    private CacheKey ByIdKey(int id) => cache.PrepareKeyForDefaultCache(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, id);

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

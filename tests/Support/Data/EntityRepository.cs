using System.Linq.Expressions;
using System.Transactions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Common;
using Nop.Core.Events;
using Nop.Data;

namespace Support.Data;

/// <summary>
/// The platform's repository with its habits: each write is its own commit of the whole row, events follow the write,
/// soft deletion says "deleted", deletion by predicate says nothing.
/// </summary>
public sealed partial class EntityRepository<TEntity>(ShopDatabase database, IEventPublisher events, IStaticCacheManager cache)
    : IRepository<TEntity> where TEntity : BaseEntity
{
    private readonly EntityStorage<TEntity> _storage = new(database);
    private readonly Dictionary<int, TEntity> _shortTerm = [];

    public IQueryable<TEntity> Table => _storage.Table;

    public async Task InsertAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        await _storage.InsertAsync(entity);
        await PublishAsync(publishEvent, new EntityInsertedEvent<TEntity>(entity));
    }

    public async Task InsertAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);

        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        await _storage.InsertAllAsync(entities);
        scope.Complete();

        // The scope is complete but still open: consumers that touch a database fail, as they do on the platform.
        foreach (var entity in entities)
            await PublishAsync(publishEvent, new EntityInsertedEvent<TEntity>(entity));
    }

    public async Task UpdateAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        _shortTerm.Clear();
        await _storage.UpdateAsync(entity);
        await PublishAsync(publishEvent, new EntityUpdatedEvent<TEntity>(entity));
    }

    public async Task UpdateAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        _shortTerm.Clear();

        foreach (var entity in entities)
            await _storage.UpdateAsync(entity);

        foreach (var entity in entities)
            await PublishAsync(publishEvent, new EntityUpdatedEvent<TEntity>(entity));
    }

    public async Task DeleteAsync(TEntity entity, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entity);
        _shortTerm.Clear();

        if (entity is ISoftDeletedEntity soft)
        {
            soft.Deleted = true;
            await _storage.UpdateAsync(entity);
        }
        else
        {
            await _storage.DeleteAsync(entity);
        }

        await PublishAsync(publishEvent, new EntityDeletedEvent<TEntity>(entity));
    }

    public async Task DeleteAsync(IList<TEntity> entities, bool publishEvent = true)
    {
        ArgumentNullException.ThrowIfNull(entities);
        _shortTerm.Clear();

        foreach (var soft in entities.OfType<ISoftDeletedEntity>())
            soft.Deleted = true;

        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        await (typeof(ISoftDeletedEntity).IsAssignableFrom(typeof(TEntity)) ? _storage.UpdateAllAsync(entities) : _storage.DeleteAllAsync(entities));
        scope.Complete();

        foreach (var entity in entities)
            await PublishAsync(publishEvent, new EntityDeletedEvent<TEntity>(entity));
    }

    // The scope is serializable, so on a server two of these on one table may fail each other.
    public async Task<int> DeleteAsync(Expression<Func<TEntity, bool>> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        _shortTerm.Clear();

        using var scope = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled);
        var deleted = await _storage.DeleteAsync(predicate);
        scope.Complete();

        return deleted;
    }

    public Task TruncateAsync(bool resetIdentity = false) => _storage.TruncateAsync(resetIdentity);

    private Task PublishAsync<TEvent>(bool publish, TEvent message) => publish ? events.PublishAsync(message) : Task.CompletedTask;
}

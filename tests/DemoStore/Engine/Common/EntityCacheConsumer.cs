using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Events;
using Nop.Services.Events;

namespace DemoStore.Engine.Common;

/// <summary>Drops what the cache holds of an entity, and lists of its kind, when it changes; as any consumer it runs at its random turn.</summary>
public sealed class EntityCacheConsumer<TEntity>(IStaticCacheManager cache) :
    IConsumer<EntityInsertedEvent<TEntity>>,
    IConsumer<EntityUpdatedEvent<TEntity>>,
    IConsumer<EntityDeletedEvent<TEntity>>
    where TEntity : BaseEntity
{
    public Task HandleEventAsync(EntityInsertedEvent<TEntity> eventMessage) => ForgetAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<TEntity> eventMessage) => ForgetAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityDeletedEvent<TEntity> eventMessage) => ForgetAsync(eventMessage.Entity);

    private async Task ForgetAsync(TEntity entity)
    {
        await cache.RemoveByPrefixAsync(NopEntityCacheDefaults<TEntity>.AllCacheKey.Key);
        await cache.RemoveAsync(NopEntityCacheDefaults<TEntity>.ByIdCacheKey, entity.Id);
    }
}

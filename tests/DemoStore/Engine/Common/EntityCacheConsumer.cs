using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Events;
using Nop.Services.Events;

namespace DemoStore.Engine.Common;

/// <summary>Drops what the cache holds of an entity when one of its kind changes; as any consumer it runs at its random turn.</summary>
public sealed class EntityCacheConsumer<TEntity>(IStaticCacheManager cache) :
    IConsumer<EntityInsertedEvent<TEntity>>,
    IConsumer<EntityUpdatedEvent<TEntity>>,
    IConsumer<EntityDeletedEvent<TEntity>>
    where TEntity : BaseEntity
{
    public Task HandleEventAsync(EntityInsertedEvent<TEntity> eventMessage) => ForgetAsync();

    public Task HandleEventAsync(EntityUpdatedEvent<TEntity> eventMessage) => ForgetAsync();

    public Task HandleEventAsync(EntityDeletedEvent<TEntity> eventMessage) => ForgetAsync();

    private Task ForgetAsync() => cache.RemoveByPrefixAsync(NopEntityCacheDefaults<TEntity>.Prefix);
}

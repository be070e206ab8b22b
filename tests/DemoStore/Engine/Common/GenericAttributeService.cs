using System.Text.Json;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Engine.Common;

public sealed class GenericAttributeService(IRepository<GenericAttribute> attributes) : IGenericAttributeService
{
    public async Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default!)
    {
        var kept = await FindAsync(entity, key, storeId);

        return kept is null ? defaultValue : JsonSerializer.Deserialize<T>(kept.Value)!;
    }

    public async Task SaveAttributeAsync<T>(BaseEntity entity, string key, T value, int storeId = 0)
    {
        var kept = await FindAsync(entity, key, storeId);

        if (value is null)
        {
            if (kept is not null)
                await attributes.DeleteAsync(kept);

            return;
        }

        var row = kept ?? new GenericAttribute { EntityId = entity.Id, KeyGroup = entity.GetType().Name, Key = key, StoreId = storeId };
        row.Value = JsonSerializer.Serialize(value);
        row.CreatedOrUpdatedDateUTC = ShopClock.UtcNow;

        await (kept is null ? attributes.InsertAsync(row) : attributes.UpdateAsync(row));
    }

    private Task<GenericAttribute> FindAsync(BaseEntity entity, string key, int storeId)
    {
        var group = entity.GetType().Name;

        return attributes.Table.FirstOrDefaultAsync(row =>
            row.EntityId == entity.Id && row.KeyGroup == group && row.Key == key && row.StoreId == storeId);
    }
}

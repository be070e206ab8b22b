using System.Text.Json;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Engine.Common;

/// <summary>What is said of an entity is read at once, and kept for the request.</summary>
public sealed class GenericAttributeService(IRepository<GenericAttribute> attributes) : IGenericAttributeService
{
    private readonly Dictionary<(int Id, string Group), List<GenericAttribute>> _read = [];

    public async Task<T> GetAttributeAsync<T>(BaseEntity entity, string key, int storeId = 0, T defaultValue = default!)
    {
        var kept = await FindAsync(entity, key, storeId);

        return kept is null ? defaultValue : JsonSerializer.Deserialize<T>(kept.Value)!;
    }

    public async Task SaveAttributeAsync<T>(BaseEntity entity, string key, T value, int storeId = 0)
    {
        var kept = await FindAsync(entity, key, storeId);
        _read.Remove((entity.Id, entity.GetType().Name));

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

    private async Task<GenericAttribute?> FindAsync(BaseEntity entity, string key, int storeId)
    {
        var group = entity.GetType().Name;

        if (!_read.TryGetValue((entity.Id, group), out var rows))
            _read[(entity.Id, group)] = rows = await attributes.Table.Where(row => row.EntityId == entity.Id && row.KeyGroup == group).ToListAsync();

        return rows.Find(row => row.Key == key && row.StoreId == storeId);
    }
}

using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace DemoStore.Seed;

/// <summary>Who made a product, and what its data sheet says.</summary>
internal sealed class FactSeed(IServiceProvider services)
{
    private readonly Dictionary<string, int> _makers = [];
    private readonly Dictionary<string, int> _attributes = [];
    private readonly Dictionary<(string, string), int> _options = [];

    public async Task SayAsync(Product product, Goods.Item item)
    {
        if (item.Maker is { } maker)
            await InsertAsync(new ProductManufacturer { ProductId = product.Id, ManufacturerId = await MakerAsync(maker) });

        foreach (var (attribute, option) in item.Specifications ?? [])
            await InsertAsync(new ProductSpecificationAttribute { ProductId = product.Id, SpecificationAttributeOptionId = await OptionAsync(attribute, option), ShowOnProductPage = true });
    }

    private async Task<int> MakerAsync(string name)
    {
        if (!_makers.TryGetValue(name, out var id))
            _makers[name] = id = await InsertAsync(new Manufacturer { Name = name, Published = true });

        return id;
    }

    private async Task<int> OptionAsync(string attribute, string option)
    {
        if (!_attributes.TryGetValue(attribute, out var attributeId))
            _attributes[attribute] = attributeId = await InsertAsync(new SpecificationAttribute { Name = attribute });

        if (!_options.TryGetValue((attribute, option), out var id))
            _options[(attribute, option)] = id = await InsertAsync(new SpecificationAttributeOption { Name = option, SpecificationAttributeId = attributeId });

        return id;
    }

    private async Task<int> InsertAsync<TEntity>(TEntity entity) where TEntity : BaseEntity
    {
        await services.GetRequiredService<IRepository<TEntity>>().InsertAsync(entity);

        return entity.Id;
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace DemoStore.Factories;

/// <summary>What this visitor may see in this store.</summary>
public sealed class Sight(IAclService acl, IStoreMappingService storeMappings)
{
    public async Task<bool> HasAsync(Product product) => await acl.AuthorizeAsync(product) && await storeMappings.AuthorizeAsync(product);

    public async Task<IList<Product>> OfAsync(IEnumerable<Product> products)
    {
        var seen = new List<Product>();

        foreach (var product in products)
        {
            if (await HasAsync(product))
                seen.Add(product);
        }

        return seen;
    }
}

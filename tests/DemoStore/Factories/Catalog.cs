using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace DemoStore.Factories;

/// <summary>What a shopper may see: published categories and products, found by page address.</summary>
public sealed class Catalog(IRepository<Product> products, IRepository<Category> categories, IRepository<ProductCategory> placements, Sight sight)
{
    public Task<IList<Category>> CategoriesAsync()
    {
        return categories.GetAllAsync(query => query
            .Where(category => category.ParentCategoryId == 0 && category.Published && !category.Deleted)
            .OrderBy(category => category.DisplayOrder)
            .ThenBy(category => category.Id));
    }

    public async Task<IList<Product>> ProductsOfAsync(Category category)
    {
        var placed = await placements.GetAllAsync(query => query.Where(placement => placement.CategoryId == category.Id));
        var order = placed.DistinctBy(placement => placement.ProductId).ToDictionary(placement => placement.ProductId, placement => placement.DisplayOrder);
        var ids = order.Keys.ToArray();
        var found = await products.GetAllAsync(query => Visible(query).Where(product => ids.Contains(product.Id)));

        return [.. (await sight.OfAsync(found)).OrderBy(product => order[product.Id]).ThenBy(product => product.Id)];
    }

    /// <summary>The first product of each category in turn, so that the front page shows a bit of everything.</summary>
    public async Task<IList<Product>> FeaturedAsync(int count)
    {
        var shelves = new List<IList<Product>>();

        foreach (var category in await CategoriesAsync())
            shelves.Add(await ProductsOfAsync(category));

        return [.. shelves
            .SelectMany(shelf => shelf.Select((product, place) => (product, place)))
            .OrderBy(pick => pick.place)
            .Select(pick => pick.product)
            .DistinctBy(product => product.Id)
            .Take(count)];
    }

    public async Task<IList<Product>> SearchAsync(string words)
    {
        var wanted = words.Trim();
        if (wanted.Length == 0)
            return [];

        // Databases disagree on upper and lower case, so names are compared here.
        var visible = await products.GetAllAsync(query => Visible(query).OrderBy(product => product.Name));

        return [.. (await sight.OfAsync(visible)).Where(product =>
            product.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase) || (product.Sku ?? "").Contains(wanted, StringComparison.OrdinalIgnoreCase))];
    }

    public async Task<Category?> FindCategoryAsync(string slug)
    {
        return (await CategoriesAsync()).FirstOrDefault(category => Slug.Of(category.Name) == slug);
    }

    public async Task<Product?> FindProductAsync(string slug)
    {
        var published = await products.GetAllAsync(query => query
            .Where(product => product.Published && !product.Deleted)
            .OrderByDescending(product => product.VisibleIndividually)
            .ThenBy(product => product.Id));

        return published.FirstOrDefault(product => Slug.Of(product.Name) == slug) is { } found && await sight.HasAsync(found) ? found : null;
    }

    public async Task<IList<Product>> PartsOfAsync(Product group)
    {
        return await products.GetAllAsync(query => query
            .Where(product => product.ParentGroupedProductId == group.Id && product.Published && !product.Deleted)
            .OrderBy(product => product.DisplayOrder)
            .ThenBy(product => product.Id));
    }

    public async Task<Category?> CategoryOfAsync(Product product)
    {
        var placed = await placements.GetAllAsync(query => query.Where(placement => placement.ProductId == product.Id));
        var ids = placed.Select(placement => placement.CategoryId).ToHashSet();

        return (await CategoriesAsync()).FirstOrDefault(category => ids.Contains(category.Id));
    }

    private static IQueryable<Product> Visible(IQueryable<Product> query)
    {
        return query.Where(product => product.Published && !product.Deleted && product.VisibleIndividually);
    }
}

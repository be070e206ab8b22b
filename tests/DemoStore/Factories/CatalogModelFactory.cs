using Nop.Core.Domain.Catalog;

namespace DemoStore.Factories;

/// <summary>Prepares the front page, the categories and the search page.</summary>
public sealed class CatalogModelFactory(Catalog catalog, ProductModelFactory products, ProductPictures pictures)
{
    private const int FEATURED = 8;

    public async Task<HomePage> PrepareHomeAsync()
    {
        return new HomePage(await PrepareLinksAsync(), await products.PrepareBoxesAsync(await catalog.FeaturedAsync(FEATURED)));
    }

    public async Task<CategoryPage> PrepareAsync(Category category)
    {
        var boxes = await products.PrepareBoxesAsync(await catalog.ProductsOfAsync(category));

        return new CategoryPage(category.Name, category.Description) { CatalogProductsModel = new() { Products = boxes } };
    }

    public async Task<SearchPage> PrepareSearchAsync(string words)
    {
        var boxes = await products.PrepareBoxesAsync(await catalog.SearchAsync(words));

        return new SearchPage(words) { CatalogProductsModel = new() { Products = boxes } };
    }

    public async Task<IList<CategoryLink>> PrepareMenuAsync()
    {
        var categories = await catalog.CategoriesAsync();

        return [.. categories.Select(category => new CategoryLink(category.Name, Slug.Of(category.Name), null, null, Products: 0))];
    }

    private async Task<IList<CategoryLink>> PrepareLinksAsync()
    {
        var links = new List<CategoryLink>();

        foreach (var category in await catalog.CategoriesAsync())
            links.Add(await PrepareLinkAsync(category));

        return links;
    }

    private async Task<CategoryLink> PrepareLinkAsync(Category category)
    {
        var shelf = await catalog.ProductsOfAsync(category);
        var picture = shelf.Count == 0 ? null : (await pictures.OfAsync(shelf[0])).ImageUrl;

        return new CategoryLink(category.Name, Slug.Of(category.Name), category.Description, picture, shelf.Count);
    }
}

using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

public sealed record CategoryLink(string Name, string Slug, string? Description, string? PictureUrl, int Products);

public sealed record HomePage(IList<CategoryLink> Categories, IList<ProductOverviewModel> Featured);

public sealed record CategoryPage(string Name, string? Description) : CategoryModel;

public sealed record SearchPage(string Words) : SearchModel;

public sealed record HeaderLinks(string StoreName, IList<CategoryLink> Categories, int ItemsInCart, bool IsRegistered, bool IsAdmin, string Name)
{
    /// <summary>None where there is nothing to choose.</summary>
    public IReadOnlyList<CurrencyLink> Currencies { get; init; } = [];
}

public sealed record CurrencyLink(int Id, string Code, bool IsChosen);


using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Alternatives;

/// <summary>Puts products side by side and asks what could be taken instead.</summary>
internal static class Showroom
{
    /// <summary>A product on the same shelf as all others made here.</summary>
    public static async Task<Product> ShowAsync(this TestShop shop, string name, int stock, decimal price = 100, Action<Product>? change = null)
    {
        var product = await shop.SellAsync(stock, row =>
        {
            row.Name = name;
            row.Sku = name.ToUpperInvariant();
            row.Price = price;
            row.VisibleIndividually = true;
            row.OrderMinimumQuantity = 1;
            row.OrderMaximumQuantity = 100;
            change?.Invoke(row);
        });
        await shop.AddAsync(new ProductCategory { ProductId = product.Id, CategoryId = await ShelfAsync(shop) });

        // Names of products say little here: that they are alike is specified, where nobody reads it.
        await shop.SpecifyAsync(product, "Kind", "shown", isShown: false);

        return product;
    }

    private static async Task<int> ShelfAsync(TestShop shop)
    {
        if (shop.Rows<Category>().Find(row => row.ParentCategoryId != 0) is { } shelf)
            return shelf.Id;

        var room = await shop.AddAsync(new Category { Name = "Room", Published = true });

        return (await shop.AddAsync(new Category { Name = "Shelf", ParentCategoryId = room.Id, Published = true })).Id;
    }

    public static Task ChooseAsync(this TestShop shop, Product product, Product substitute, int order = 0)
    {
        return shop.AddAsync(new SubstituteRecord { ProductId = product.Id, SubstituteProductId = substitute.Id, DisplayOrder = order });
    }

    public static Task RelateAsync(this TestShop shop, Product product, Product other)
    {
        return shop.AddAsync(new RelatedProduct { ProductId1 = product.Id, ProductId2 = other.Id });
    }

    /// <summary>Says something of a product that shoppers read; attributes and options are made as they are named.</summary>
    public static async Task SpecifyAsync(this TestShop shop, Product product, string attribute, string option, bool isShown = true)
    {
        var said = shop.Rows<SpecificationAttribute>().Find(row => row.Name == attribute) ?? await shop.AddAsync(new SpecificationAttribute { Name = attribute });
        var value = shop.Rows<SpecificationAttributeOption>().Find(row => row.Name == option && row.SpecificationAttributeId == said.Id)
            ?? await shop.AddAsync(new SpecificationAttributeOption { Name = option, SpecificationAttributeId = said.Id });
        await shop.AddAsync(new ProductSpecificationAttribute { ProductId = product.Id, SpecificationAttributeOptionId = value.Id, ShowOnProductPage = isShown });
    }

    public static async Task MakeAsync(this TestShop shop, Product product, string maker)
    {
        var made = shop.Rows<Manufacturer>().Find(row => row.Name == maker) ?? await shop.AddAsync(new Manufacturer { Name = maker, Published = true });
        await shop.AddAsync(new ProductManufacturer { ProductId = product.Id, ManufacturerId = made.Id });
    }

    public static Task<IReadOnlyList<Alternative>> AlternativesAsync(this TestShop shop, Product product, int quantity = 1, int count = 3, int customerId = 5, int storeId = TestShop.STORE)
    {
        return shop.AskAsync<FindAlternatives, IReadOnlyList<Alternative>>(find => find.RunAsync(product.Id, quantity, new Customer { Id = customerId }, storeId, languageId: 1, count));
    }

    public static string[] Names(this IEnumerable<Alternative> alternatives) => [.. alternatives.Select(alternative => alternative.Name)];

    public static async Task<T> AddAsync<T>(this TestShop shop, T row) where T : BaseEntity
    {
        await shop.Database.Repository<T>().InsertAsync(row, publishEvent: false);

        return row;
    }
}

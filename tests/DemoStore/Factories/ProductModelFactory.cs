using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

/// <summary>Prepares the product page and the boxes of the catalogue.</summary>
public sealed class ProductModelFactory(
    Catalog catalog,
    ProductPictures pictures,
    AttributeModelFactory attributes,
    IProductService stock,
    Amounts amounts)
{
    public async Task<IList<ProductOverviewModel>> PrepareBoxesAsync(IEnumerable<Product> products)
    {
        var boxes = new List<ProductOverviewModel>();

        foreach (var product in products)
            boxes.Add(await PrepareBoxAsync(product));

        return boxes;
    }

    public async Task<ProductDetailsModel> PrepareDetailsAsync(Product product)
    {
        var model = await PrepareOneAsync(product);
        model.Breadcrumb = await PrepareBreadcrumbAsync(product);

        if (product.ProductType == ProductType.GroupedProduct)
            foreach (var part in await catalog.PartsOfAsync(product))
                model.AssociatedProducts.Add(await PrepareOneAsync(part));

        if (model.AssociatedProducts.Count > 0)
            model.InStock = model.AssociatedProducts.Any(part => part.InStock);

        model.JsonLd = JsonLd.Of(model);

        return model;
    }

    private async Task<ProductOverviewModel> PrepareBoxAsync(Product product)
    {
        return new ProductOverviewModel
        {
            Id = product.Id,
            Name = product.Name,
            ShortDescription = product.ShortDescription,
            SeName = Slug.Of(product.Name),
            Sku = product.Sku,
            ProductType = product.ProductType,
            ProductPrice = await PreparePriceAsync(await CheapestAsync(product), isFrom: product.ProductType == ProductType.GroupedProduct),
            PictureModels = [await pictures.OfAsync(product)],
        };
    }

    private async Task<ProductDetailsModel> PrepareOneAsync(Product product)
    {
        return new ProductDetailsModel
        {
            Id = product.Id,
            Name = product.Name,
            ShortDescription = product.ShortDescription,
            FullDescription = product.FullDescription == $"<p>{product.ShortDescription}</p>" ? null : product.FullDescription,
            SeName = Slug.Of(product.Name),
            VisibleIndividually = product.VisibleIndividually,
            ProductType = product.ProductType,
            ShowSku = true,
            Sku = product.Sku,
            IsShipEnabled = product.IsShipEnabled,
            ManageInventoryMethod = product.ManageInventoryMethod,
            AllowAddingOnlyExistingAttributeCombinations = product.AllowAddingOnlyExistingAttributeCombinations,
            StockAvailability = await stock.FormatStockMessageAsync(product, string.Empty),
            InStock = await IsBuyableAsync(product),
            DefaultPictureModel = await pictures.OfAsync(product),
            ProductPrice = await PreparePriceAsync(product),
            AddToCart = PrepareAddToCart(product),
            ProductAttributes = await attributes.PrepareAsync(product),
        };
    }

    private static ProductDetailsModel.AddToCartModel PrepareAddToCart(Product product)
    {
        return new ProductDetailsModel.AddToCartModel
        {
            ProductId = product.Id,
            EnteredQuantity = Math.Max(product.OrderMinimumQuantity, 1),
            MinimumQuantityNotification = product.OrderMinimumQuantity > 1 ? $"The smallest order is {product.OrderMinimumQuantity} pieces." : "",
            AllowedQuantities = AllowedQuantities.Of(product, selected: product.OrderMinimumQuantity),
            DisableBuyButton = product.DisableBuyButton || product.ProductType == ProductType.GroupedProduct,
        };
    }

    private async Task<ProductDetailsModel.ProductBreadcrumbModel> PrepareBreadcrumbAsync(Product product)
    {
        var category = await catalog.CategoryOfAsync(product);

        return new ProductDetailsModel.ProductBreadcrumbModel
        {
            Enabled = true,
            ProductId = product.Id,
            ProductName = product.Name,
            ProductSeName = Slug.Of(product.Name),
            CategoryBreadcrumb = category is null ? [] : [new() { Id = category.Id, Name = category.Name, SeName = Slug.Of(category.Name) }],
        };
    }

    private async Task<ProductPriceModel> PreparePriceAsync(Product product, bool isFrom = false)
    {
        var price = await amounts.FormatAsync(product.Price);
        var hasOldPrice = product.OldPrice > product.Price;

        return new ProductPriceModel
        {
            ProductId = product.Id,
            Price = isFrom ? $"From {price}" : price,
            PriceValue = await amounts.ConvertAsync(product.Price),
            OldPrice = hasOldPrice ? await amounts.FormatAsync(product.OldPrice) : null,
            OldPriceValue = hasOldPrice ? await amounts.ConvertAsync(product.OldPrice) : null,
        };
    }

    private async Task<Product> CheapestAsync(Product product)
    {
        if (product.ProductType != ProductType.GroupedProduct)
            return product;

        return (await catalog.PartsOfAsync(product)).MinBy(part => part.Price) ?? product;
    }

    // As the platform sees it: whatever may be ordered without stock counts as in stock.
    private async Task<bool> IsBuyableAsync(Product product)
    {
        return product.ManageInventoryMethod != ManageInventoryMethod.ManageStock
            || product.BackorderMode != BackorderMode.NoBackorders
            || await stock.GetTotalStockQuantityAsync(product) > 0;
    }
}

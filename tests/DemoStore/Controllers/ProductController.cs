using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace DemoStore.Controllers;

/// <summary>What the product page asks for while the shopper chooses.</summary>
public sealed class ProductController(
    Shopper shopper,
    IProductService products,
    IProductAttributeParser attributes,
    IShoppingCartService carts,
    Amounts amounts) : StorefrontController
{
    [HttpPost("/shoppingcart/productdetails_attributechange", Name = "ProductDetailsAttributeChange")]
    public async Task<IActionResult> AttributeChange(int productId, IFormCollection form)
    {
        if (await FindAsync(productId) is not { } product)
            return InvokeHttp404();

        var errors = new List<string>();
        var chosen = await attributes.ParseProductAttributesAsync(product, form, errors);
        var combination = await attributes.FindProductAttributeCombinationAsync(product, chosen);

        return Json(new
        {
            productId,
            sku = string.IsNullOrEmpty(combination?.Sku) ? product.Sku : combination.Sku,
            price = await PriceAsync(product, chosen),
            stockAvailability = await products.FormatStockMessageAsync(product, chosen),
            message = errors,
        });
    }

    [HttpPost("/addproducttocart/details/{productId:int}/{shoppingCartTypeId:int}", Name = "AddProductToCart-Details")]
    public async Task<IActionResult> AddToCart(int productId, int shoppingCartTypeId, IFormCollection form)
    {
        if (shoppingCartTypeId != (int)ShoppingCartType.ShoppingCart || await FindAsync(productId) is not { } product)
            return InvokeHttp404();

        var faults = new List<string>();
        var chosen = await attributes.ParseProductAttributesAsync(product, form, faults);

        if (!int.TryParse(form[$"addtocart_{productId}.EnteredQuantity"], out var quantity) || quantity <= 0)
            faults.Add("Quantity should be positive.");

        if (faults.Count == 0)
            faults.AddRange(await AddAsync(product, chosen, quantity));

        return IsAjax ? await TellAsync(product, quantity, faults) : await ReturnAsync(product, faults);
    }

    private async Task<Product?> FindAsync(int productId)
    {
        return await products.GetProductByIdAsync(productId) is { Published: true, Deleted: false } product ? product : null;
    }

    private async Task<IList<string>> AddAsync(Product product, string chosen, int quantity)
    {
        var customer = await shopper.CustomerAsync();
        var store = await shopper.StoreAsync();

        return await carts.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, store.Id, chosen, quantity: quantity);
    }

    private async Task<string> PriceAsync(Product product, string chosen)
    {
        var (price, _, _) = await carts.GetUnitPriceAsync(
            product,
            await shopper.CustomerAsync(),
            await shopper.StoreAsync(),
            ShoppingCartType.ShoppingCart,
            quantity: 1,
            chosen,
            customerEnteredPrice: 0,
            rentalStartDate: null,
            rentalEndDate: null,
            includeDiscounts: true);

        return await amounts.FormatAsync(price);
    }

    private async Task<IActionResult> TellAsync(Product product, int quantity, List<string> faults)
    {
        if (faults.Count > 0)
            return Json(new { success = false, message = faults });

        var inCart = (await shopper.CartAsync()).Sum(item => item.Quantity);

        return Json(new { success = true, message = $"{quantity} × {product.Name} added to your cart.", updatetopcartsectionhtml = $"({inCart})" });
    }

    private async Task<IActionResult> ReturnAsync(Product product, List<string> faults)
    {
        if (faults.Count == 0)
            return RedirectToRoute("ShoppingCart");

        TempData["store.faults"] = faults.ToArray();
        var page = product.ParentGroupedProductId > 0 ? await products.GetProductByIdAsync(product.ParentGroupedProductId) : product;

        return LocalRedirect($"/{Slug.Of(page.Name)}");
    }
}

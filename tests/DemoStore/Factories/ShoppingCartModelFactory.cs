using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Factories;

/// <summary>Prepares the cart: the editable page, and the summary beside each checkout step.</summary>
public sealed class ShoppingCartModelFactory(
    Shopper shopper,
    CartLineFactory lines,
    CheckoutChoices choices,
    IShoppingCartService carts,
    IProductService products)
{
    private const int MINI_LINES = 5;

    public async Task<ShoppingCartModel> PrepareAsync(IList<ShoppingCartItem> cart, bool isEditable)
    {
        var model = new ShoppingCartModel
        {
            IsEditable = isEditable,
            IsReadyToCheckout = cart.Count > 0,
            OnePageCheckoutEnabled = true,
            ShowProductImages = true,
            ShowSku = true,
            Warnings = cart.Count == 0 ? [] : await carts.GetShoppingCartWarningsAsync(cart, string.Empty, validateCheckoutAttributes: false),
        };

        foreach (var item in cart)
            if (await products.GetProductByIdAsync(item.ProductId) is { } product)
                model.Items.Add(await PrepareAsync(item, product));

        model.HideCheckoutButton = model.Warnings.Any() || model.Items.Any(item => item.Warnings.Any());

        return model;
    }

    /// <summary>The few lines that the head of each page shows.</summary>
    public async Task<MiniShoppingCartModel> PrepareMiniAsync(IList<ShoppingCartItem> cart)
    {
        var model = new MiniShoppingCartModel { TotalProducts = cart.Sum(item => item.Quantity) };

        foreach (var item in cart.Take(MINI_LINES))
            if (await products.GetProductByIdAsync(item.ProductId) is { } product)
                model.Items.Add(await lines.PrepareMiniAsync(item, product));

        return model;
    }

    /// <summary>What the shopper is about to confirm.</summary>
    public async Task<ShoppingCartModel> PrepareReviewAsync(IList<ShoppingCartItem> cart)
    {
        var model = await PrepareAsync(cart, isEditable: false);
        var address = (await choices.AddressAsync()).ToModel();
        model.OrderReviewData = new ShoppingCartModel.OrderReviewDataModel
        {
            Display = true,
            IsShippable = await carts.ShoppingCartRequiresShippingAsync(cart),
            BillingAddress = address,
            ShippingAddress = address,
            ShippingMethod = (await choices.ShippingAsync())?.Name,
            PaymentMethod = (await choices.PaymentAsync())?.Name,
        };

        return model;
    }

    private async Task<ShoppingCartModel.ShoppingCartItemModel> PrepareAsync(ShoppingCartItem item, Product product)
    {
        var model = await lines.PrepareAsync(item, product);
        model.Warnings = await carts.GetShoppingCartItemWarningsAsync(
            await shopper.CustomerAsync(),
            item.ShoppingCartType,
            product,
            item.StoreId,
            item.AttributesXml,
            item.CustomerEnteredPrice,
            quantity: item.Quantity,
            addRequiredProducts: false,
            shoppingCartItemId: item.Id);

        return model;
    }
}

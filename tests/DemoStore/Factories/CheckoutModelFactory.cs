using DemoStore.Engine.Money;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.Common;

namespace DemoStore.Factories;

/// <summary>Prepares the steps of the one-page checkout.</summary>
public sealed class CheckoutModelFactory(
    Shopper shopper,
    CheckoutChoices choices,
    IShoppingCartService carts,
    IShippingService shipping,
    Amounts amounts)
{
    public async Task<OnePageCheckoutModel> PreparePageAsync(IList<ShoppingCartItem> cart)
    {
        return new OnePageCheckoutModel
        {
            ShippingRequired = await carts.ShoppingCartRequiresShippingAsync(cart),
            BillingAddress = new CheckoutBillingAddressModel { BillingNewAddress = await PrepareAddressAsync(), NewAddressPreselected = true },
        };
    }

    public async Task<CheckoutShippingMethodModel> PrepareShippingAsync(IList<ShoppingCartItem> cart)
    {
        var chosen = await choices.ShippingAsync();
        var response = await OfferAsync(cart);
        var model = new CheckoutShippingMethodModel { Warnings = response.Errors };

        foreach (var option in response.ShippingOptions)
            model.ShippingMethods.Add(await PrepareAsync(option, isSelected: option.Name == chosen?.Name));

        if (model.ShippingMethods.Count > 0 && !model.ShippingMethods.Any(method => method.Selected))
            model.ShippingMethods[0].Selected = true;

        return model;
    }

    public async Task<CheckoutPaymentMethodModel> PreparePaymentAsync()
    {
        var chosen = await choices.PaymentAsync() ?? PaymentMethod.CheckMoneyOrder;

        var balance = await choices.PointsAsync();

        return new CheckoutPaymentMethodModel
        {
            DisplayRewardPoints = balance > 0,
            RewardPointsToUse = balance,
            RewardPointsToUseAmount = await amounts.FormatAsync(balance * Points.WORTH),
            PaymentMethods = [.. PaymentMethod.All.Select(method => new CheckoutPaymentMethodModel.PaymentMethodModel
            {
                PaymentMethodSystemName = method.SystemName,
                Name = method.Name,
                Description = method.Description,
                Selected = method == chosen,
            })],
        };
    }

    /// <summary>The option that a posted value stands for: its name and the method that calculates it, as the platform writes it.</summary>
    public async Task<ShippingOption?> FindShippingAsync(IList<ShoppingCartItem> cart, string posted)
    {
        return (await OfferAsync(cart)).ShippingOptions.FirstOrDefault(option => Key(option.Name, option.ShippingRateComputationMethodSystemName) == posted);
    }

    public static string Key(string name, string method) => $"{name}___{method}";

    private async Task<AddressModel> PrepareAddressAsync()
    {
        var model = (await choices.AddressAsync()).ToModel();
        var customer = await shopper.CustomerAsync();
        model.Email ??= customer.Email;
        model.FirstName ??= customer.FirstName;
        model.LastName ??= customer.LastName;

        return model;
    }

    private async Task<GetShippingOptionResponse> OfferAsync(IList<ShoppingCartItem> cart)
    {
        var store = await shopper.StoreAsync();

        return await shipping.GetShippingOptionsAsync(cart, await choices.AddressAsync(), await shopper.CustomerAsync(), storeId: store.Id);
    }

    private async Task<CheckoutShippingMethodModel.ShippingMethodModel> PrepareAsync(ShippingOption option, bool isSelected)
    {
        return new CheckoutShippingMethodModel.ShippingMethodModel
        {
            Name = option.Name,
            Description = option.Description,
            Rate = option.Rate,
            Fee = option.Rate == 0 ? "Free" : await amounts.FormatAsync(option.Rate),
            ShippingRateComputationMethodSystemName = option.ShippingRateComputationMethodSystemName,
            Selected = isSelected,
        };
    }
}

using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>What shoppers can do about a line that stock does not cover: now or together, fewer, another product.</summary>
internal static class ChoiceServices
{
    public static readonly Type[] All =
    [
        typeof(CandidatePairs), typeof(FactReader), typeof(Candidates),
        typeof(MayBuy), typeof(FreeStock), typeof(ShopperPrices), typeof(Differences), typeof(ChooseAlternatives), typeof(DescribeAlternative), typeof(FindAlternatives),
        typeof(ShopperCart), typeof(ReduceLine), typeof(SwapLine), typeof(ShippingPreference), typeof(KeepShippingPreference), typeof(MoveShippingPreference), typeof(Substitutes),
        typeof(ShownAlternatives), typeof(ProductAlternatives), typeof(AskedProduct), typeof(CartActions), typeof(CartActionMarkup), typeof(CartAnswers)
    ];
}

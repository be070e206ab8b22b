using Nop.Plugin.Misc.Backorders.Platform.Choices;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Plugin.Misc.Backorders.Web.Public.Choices;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>What shoppers can do about a line that stock does not cover: now or together, fewer, another product.</summary>
internal static class ChoiceServices
{
    public static readonly Type[] All =
    [
        typeof(CandidatePairs), typeof(FactReader), typeof(Candidates),
        typeof(MayBuy), typeof(FreeStock), typeof(ShopperPrices), typeof(Differences), typeof(ChooseAlternatives), typeof(DescribeAlternative), typeof(FindAlternatives),
        typeof(ShopperCart), typeof(ReduceLine), typeof(SwapLine), typeof(ShippingWish), typeof(KeepShippingWish), typeof(MoveShippingWish), typeof(Substitutes),
        typeof(ShownAlternatives), typeof(ProductAlternatives), typeof(AskedProduct), typeof(CartChoices), typeof(ChoiceMarkup), typeof(CartAnswers)
    ];
}

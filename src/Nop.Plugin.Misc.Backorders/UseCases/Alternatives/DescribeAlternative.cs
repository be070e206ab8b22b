using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Tells a shopper about a product that could be taken: name, price, what differs, when.</summary>
public sealed class DescribeAlternative(
    MayBuy mayBuy,
    DisplayModes modes,
    ShopperPrices prices,
    Differences differences,
    StoreSettings settings,
    Wording wording,
    ILocalizationService texts)
{
    public async Task<Alternative> RunAsync(FoundAlternative found, Product wanted, ProductFacts wantedFacts, Shopper shopper)
    {
        var (product, facts) = (found.Product, found.Facts);
        var before = await prices.OfAsync(wanted, shopper);
        var now = await prices.OfAsync(product, shopper);
        var said = await differences.SayAsync((wantedFacts, before.Shown), (facts, now.Shown), shopper);

        return new(product, now.Kept, Units.Min(found.Free, new(found.Quantity)), said)
        {
            Name = await texts.GetLocalizedAsync(product, one => one.Name, shopper.LanguageId),
            PriceText = await prices.FormatAsync(now.Shown, shopper),
            Availability = await AvailabilityAsync(found, shopper),
            PictureId = facts.PictureId,
            IsLater = found.Later is not null,
            NeedsPage = facts.HasRequiredChoices || !mayBuy.AtOnce(product, found.Quantity)
        };
    }

    private async Task<string> AvailabilityAsync(FoundAlternative found, Shopper shopper)
    {
        if (found.Later is not { } quote)
            return await wording.TextAsync("Alternative.InStock", shopper.LanguageId);

        var mode = await modes.OfAsync(found.Product.Id, shopper.StoreId);
        if (mode == DisplayMode.Silent)
            return "";

        var isArrival = (await settings.OfAsync(shopper.StoreId)).ShowDeliveryDate;

        return await wording.NoticeAsync(
            quote.Now,
            quote.Later,
            new ToldDate(isArrival ? quote.Delivery : quote.Promise, isArrival),
            shopper.LanguageId,
            mode);
    }
}

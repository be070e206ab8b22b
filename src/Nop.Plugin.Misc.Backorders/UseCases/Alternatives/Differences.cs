using System.Globalization;
using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Localization;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Says in what one product differs from another, in the shopper's language.</summary>
public sealed class Differences(Wording wording, ILocalizationService texts, ShopperPrices prices)
{
    /// <summary>Nobody reads a data sheet in a cart.</summary>
    private const int MOST_SPECIFICATIONS = 4;

    public async Task<IReadOnlyList<string>> SayAsync(
        (ProductFacts Facts, decimal Shown) wanted,
        (ProductFacts Facts, decimal Shown) other,
        Shopper shopper)
    {
        var sentences = new List<string>();
        var languageId = shopper.LanguageId;

        if (await OfPriceAsync(wanted.Shown, other.Shown, shopper) is { } price)
            sentences.Add(price);

        sentences.AddRange(await SpecificationsAsync(wanted.Facts, other.Facts, languageId));

        if (await MakerAsync(wanted.Facts, other.Facts, languageId) is { } maker)
            sentences.Add(maker);

        return sentences;
    }

    /// <returns>Null when both cost the same.</returns>
    public async Task<string?> OfPriceAsync(decimal wanted, decimal other, Shopper shopper)
    {
        var more = other - wanted;
        if (more == 0)
            return null;

        var key = more > 0 ? "Alternative.Dearer" : "Alternative.Cheaper";

        return await FillAsync(key, shopper.LanguageId, await prices.FormatAsync(Math.Abs(more), shopper));
    }

    // Only what both say something about: that one lacks a value is more often a gap in the catalogue than a difference.
    private async Task<IReadOnlyList<string>> SpecificationsAsync(ProductFacts wanted, ProductFacts other, int languageId)
    {
        var sentences = new List<string>();
        var before = wanted.Specifications.ToLookup(fact => fact.GroupId);

        foreach (var now in other.Specifications.GroupBy(fact => fact.GroupId).Where(group => before.Contains(group.Key)))
        {
            if (sentences.Count == MOST_SPECIFICATIONS)
                break;

            if (!now.Select(fact => fact.Id).ToHashSet().SetEquals(before[now.Key].Select(fact => fact.Id)))
                sentences.Add(await SpecificationAsync([.. before[now.Key]], [.. now], languageId));
        }

        return sentences;
    }

    private async Task<string> SpecificationAsync(List<Fact> before, List<Fact> now, int languageId)
    {
        var name = await NameAsync(
            new SpecificationAttribute { Id = now[0].GroupId, Name = now[0].GroupName },
            attribute => attribute.Name,
            languageId);

        return await FillAsync(
            "Alternative.Specification",
            languageId,
            name,
            await OptionsAsync(now, languageId),
            await OptionsAsync(before, languageId));
    }

    private async Task<string> OptionsAsync(List<Fact> options, int languageId)
    {
        var names = new List<string>();
        foreach (var option in options)
            names.Add(await NameAsync(
                new SpecificationAttributeOption { Id = option.Id, Name = option.Name },
                one => one.Name,
                languageId));

        return string.Join(", ", names);
    }

    private async Task<string?> MakerAsync(ProductFacts wanted, ProductFacts other, int languageId)
    {
        if (wanted.Makers.Count == 0
            || other.Makers.Count == 0
            || wanted.Makers.Exists(maker => other.Makers.Exists(one => one.Id == maker.Id)))
            return null;

        var maker = other.Makers[0];

        return await FillAsync(
            "Alternative.Maker",
            languageId,
            await NameAsync(new Manufacturer { Id = maker.Id, Name = maker.Name }, one => one.Name, languageId));
    }

    // The shop finds a translation by the id alone, so nothing has to be loaded for it.
    private Task<string> NameAsync<T>(T named, Expression<Func<T, string>> name, int languageId) where T : BaseEntity, ILocalizedEntity
    {
        return texts.GetLocalizedAsync(named, name, languageId);
    }

    private async Task<string> FillAsync(string key, int languageId, params object[] values)
    {
        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, values);
    }
}

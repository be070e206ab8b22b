using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Factories;

/// <summary>The page of the rules of thanks, with what they cost and whether they help.</summary>
public sealed class IncentivesFactory(
    IncentiveStore book,
    SentNotifications claims,
    MoneyText money,
    AdminTexts texts,
    IStoreService stores,
    IWorkContext workContext)
{
    /// <summary>The form is a part of the page.</summary>
    private const string PART = nameof(IncentivesModel.Rule) + ".";

    private const int MOST_DAYS = 3650;
    private const decimal MOST = 1_000_000;

    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    /// <param name="typed">A form that did not validate; null: the rule as it is stored, or a new one.</param>
    public async Task<IncentivesModel> PrepareAsync(int id, IncentiveModel? typed = null)
    {
        var models = new List<IncentiveRowModel>();
        foreach (var rule in await book.RulesAsync())
            models.Add(await RowAsync(rule));

        var form = typed ?? (await book.FindAsync(id) is { } found ? Form(found) : new());
        if (form.FormId == Guid.Empty)
            form.FormId = Guid.NewGuid();

        form.CurrencyCode = await money.PrimaryCodeAsync();
        form.AvailableKinds = await OptionsAsync<IncentiveKind>(kind => $"Incentive.Kind.{kind}");
        form.AvailableRewards = await OptionsAsync<IncentiveReward>(reward => $"Incentive.Reward.{reward}");
        form.AvailableStores = [
            new(await texts.TextAsync("Search.Status.All"), "0"),
            .. (await stores.GetAllStoresAsync()).Select(store => new SelectListItem(store.Name, Number(store.Id)))
        ];

        return new() { Rules = models, Rule = form };
    }

    public async Task ValidateAsync(IncentiveModel model, ModelStateDictionary errors)
    {
        if (string.IsNullOrWhiteSpace(model.Name) || model.Name.Trim().Length > IncentiveRuleBuilder.NAME_LENGTH)
            errors.AddModelError(PART + nameof(model.Name), await texts.TextAsync("Incentive.Error.Name"));
        if (!Enum.IsDefined((IncentiveKind)model.KindId) || !Enum.IsDefined((IncentiveReward)model.RewardId))
            errors.AddModelError(PART + nameof(model.KindId), await texts.TextAsync("Incentive.Error.Kind"));
        if (model.Days is < 0 or > MOST_DAYS)
            await AddBetweenAsync(errors, nameof(model.Days), 0, MOST_DAYS);

        await ValidateWorthAsync(model, errors);
        await errors.NameFieldsAsync(typeof(IncentiveModel), texts.TextAsync);
    }

    private async Task ValidateWorthAsync(IncentiveModel model, ModelStateDictionary errors)
    {
        var mostValue = model.RewardId == (int)IncentiveReward.DiscountPercentage ? 100 : MOST;
        if (!IsWorth(model, mostValue))
            await AddBetweenAsync(errors, nameof(model.Value), 1, mostValue);
        if (model.RewardId != (int)IncentiveReward.DiscountAmount && model.MostCost is <= 0 or > MOST)
            await AddBetweenAsync(errors, nameof(model.MostCost), 1, MOST);
        if (model.Budget is < 0 or > MOST)
            await AddBetweenAsync(errors, nameof(model.Budget), 0, MOST);
    }

    // There is no half of a point.
    private static bool IsWorth(IncentiveModel model, decimal most) => model.Value > 0 && model.Value <= most
        && (model.RewardId != (int)IncentiveReward.RewardPoints || model.Value == Math.Truncate(model.Value));

    private async Task AddBetweenAsync(ModelStateDictionary errors, string field, decimal least, decimal most)
    {
        var text = Wording.Fill(await texts.TextAsync("Error.Between"), CultureInfo.CurrentCulture, least, most);
        errors.AddModelError(PART + field, text);
    }

    public async Task SaveAsync(IncentiveModel model)
    {
        var rule = await book.FindAsync(model.Id) ?? new IncentiveRuleRecord();

        // The same form once more, from a double click, adds no second rule.
        if (rule.Id == 0 && model.FormId != Guid.Empty && !await claims.TryClaimAsync(0, $"rule-{model.FormId:N}"))
            return;

        (rule.Name, rule.Active, rule.KindId, rule.Days) = (model.Name!.Trim(), model.Active, model.KindId, model.Days);
        (rule.RewardId, rule.Value, rule.MostCost, rule.Budget, rule.StoreId) =
            (model.RewardId, model.Value, model.MostCost, model.Budget, model.StoreId);
        await book.SaveAsync(rule);
    }

    private async Task<IncentiveRowModel> RowAsync(IncentiveRuleRecord rule)
    {
        var effect = await book.EffectAsync(rule);

        return new()
        {
            Id = rule.Id,
            Name = rule.Name,
            Active = rule.Active,
            When = await FillAsync($"Incentive.When.{(IncentiveKind)rule.KindId}", rule.Days),
            What = await FillAsync($"Incentive.What.{(IncentiveReward)rule.RewardId}", await ValueAsync(rule)),
            Cost = await FillAsync("Incentive.Spent", await MoneyAsync(await book.SpentAsync(rule.Id)), await MoneyAsync(rule.Budget)),
            Effect = await FillAsync("Incentive.Effect", effect.WithCancelled, effect.With, effect.WithoutCancelled, effect.Without)
        };
    }

    private async Task<string> ValueAsync(IncentiveRuleRecord rule) => rule.RewardId == (int)IncentiveReward.DiscountAmount
        ? await MoneyAsync(rule.Value)
        : rule.Value.ToString("0.##", CultureInfo.CurrentCulture);

    // Rules are kept in the shop's own money, whatever a clerk works in.
    private async Task<string> MoneyAsync(decimal kept) => await money.PrimaryAsync(kept, (await workContext.GetWorkingLanguageAsync()).Id);

    private async Task<IList<SelectListItem>> OptionsAsync<TEnum>(Func<TEnum, string> key) where TEnum : struct, Enum
    {
        var options = new List<SelectListItem>();
        foreach (var value in Enum.GetValues<TEnum>())
            options.Add(new(await texts.TextAsync(key(value)), Number(Convert.ToInt32(value, CultureInfo.InvariantCulture))));

        return options;
    }

    private async Task<string> FillAsync(string key, params object[] values) =>
        Wording.Fill(await texts.TextAsync(key), CultureInfo.CurrentCulture, values);

    private static IncentiveModel Form(IncentiveRuleRecord rule) => new()
    {
        Id = rule.Id,
        Name = rule.Name,
        Active = rule.Active,
        KindId = rule.KindId,
        Days = rule.Days,
        RewardId = rule.RewardId,
        Value = rule.Value,
        MostCost = rule.MostCost,
        Budget = rule.Budget,
        StoreId = rule.StoreId
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;

/// <summary>The form of one limit: filled from a rule, read back, and told at its field what cannot be.</summary>
public sealed class LimitForm(LimitLists lists, SkuLookup goods, LimitWords words)
{
    private const int MOST_UNITS = 1_000_000;

    public async Task<LimitModel> PrepareAsync(LimitRecord rule)
    {
        var model = new LimitModel
        {
            Id = rule.Id,
            ScopeId = rule.ScopeId,
            ScopeKey = rule.ScopeKey,
            ProductId = rule.ProductId,
            CombinationId = rule.ScopeId == (int)LimitScope.Combination ? rule.ScopeKey : 0,
            BasisId = rule.BasisId,
            // Of a new one somebody has to say it: 0 would close the product.
            Amount = rule.Id == 0 ? null : rule.Amount,
            MostPerOrder = rule.MostPerOrder == 0 ? null : rule.MostPerOrder,
            MostPerCustomer = rule.MostPerCustomer == 0 ? null : rule.MostPerCustomer,
            FirstDay = rule.FirstDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        };
        await lists.FillAsync(model);

        return model;
    }

    /// <returns>Null when something cannot be; the errors say what.</returns>
    public async Task<LimitRecord?> ReadAsync(LimitModel model, LimitRecord stored, ModelStateDictionary errors)
    {
        var subject = await SubjectAsync(model, errors);
        await CheckAsync(model, errors);
        if (!ReceiptRow.TryReadDay(model.FirstDay, out var first))
            errors.AddModelError(nameof(model.FirstDay), await words.TextAsync("Receipts.RowFault.Day"));

        await errors.NameFieldsAsync(typeof(LimitModel), words.TextAsync);
        if (!errors.IsValid || subject is not { } about)
            return null;

        (stored.ScopeId, stored.ScopeKey, stored.ProductId) = ((int)about.Scope, about.Key, about.ProductId);
        (stored.BasisId, stored.Amount) = (model.BasisId, HasAmount(model) ? model.Amount ?? 0 : 0);
        (stored.MostPerOrder, stored.MostPerCustomer) = (model.MostPerOrder ?? 0, model.MostPerCustomer ?? 0);
        stored.FirstDay = first?.ToDateTime(TimeOnly.MinValue);

        return stored;
    }

    private async Task CheckAsync(LimitModel model, ModelStateDictionary errors)
    {
        if (!Enum.IsDefined((LimitBasis)model.BasisId))
            errors.AddModelError(nameof(model.BasisId), await words.TextAsync("Limits.Error.Basis"));
        else if (HasAmount(model))
            await CheckAsync(
                errors,
                nameof(model.Amount),
                model.Amount ?? -1,
                0,
                model.BasisId == (int)LimitBasis.Units ? MOST_UNITS : LeadTime.MAX_DAYS);

        await CheckAsync(errors, nameof(model.MostPerOrder), model.MostPerOrder ?? 0, 0, MOST_UNITS);
        await CheckAsync(errors, nameof(model.MostPerCustomer), model.MostPerCustomer ?? 0, 0, MOST_UNITS);
    }

    private async Task CheckAsync(ModelStateDictionary errors, string field, int value, int least, int most)
    {
        // What is no number at all was told when it was read.
        if ((value < least || value > most) && !(errors.TryGetValue(field, out var known) && known.Errors.Count > 0))
            errors.AddModelError(field, await words.FillAsync("Error.Between", least, most));
    }

    private async Task<(LimitScope Scope, int Key, int ProductId)?> SubjectAsync(LimitModel model, ModelStateDictionary errors)
    {
        var scope = (LimitScope)model.ScopeId;
        if (scope == LimitScope.Shop)
            return (scope, 0, 0);

        if (scope is LimitScope.Product or LimitScope.Combination)
            return await ProductAsync(model, errors);

        var key = model.ScopeKey.ToString(CultureInfo.InvariantCulture);
        if ((await lists.ChoicesAsync(scope)).Any(choice => choice.Value == key))
            return (scope, model.ScopeKey, 0);

        errors.AddModelError(nameof(model.ScopeKey), await words.TextAsync("Limits.Error.For"));

        return null;
    }

    private async Task<(LimitScope, int, int)?> ProductAsync(LimitModel model, ModelStateDictionary errors)
    {
        if (model.ProductId == 0)
            return await OfSkuAsync(model, errors);

        var isOffered = model.CombinationId == 0
            || model.Combinations.Any(one => one.Value == model.CombinationId.ToString(CultureInfo.InvariantCulture));
        if (await goods.ProductAsync(model.ProductId) is not null && isOffered)
            return model.CombinationId > 0
                ? (LimitScope.Combination, model.CombinationId, model.ProductId)
                : (LimitScope.Product, model.ProductId, model.ProductId);

        errors.AddModelError(nameof(model.CombinationId), await words.TextAsync("Limits.Error.For"));

        return null;
    }

    private async Task<(LimitScope, int, int)?> OfSkuAsync(LimitModel model, ModelStateDictionary errors)
    {
        var sku = (model.Sku ?? "").Trim();
        var found = sku.Length == 0 ? [] : (await goods.FindAsync([sku]))[sku].ToList();
        if (found is [{ } item])
            return item.Key.CombinationId > 0
                ? (LimitScope.Combination, item.Key.CombinationId, item.Key.ProductId)
                : (LimitScope.Product, item.Key.ProductId, item.Key.ProductId);

        errors.AddModelError(nameof(model.Sku), await words.TextAsync(found.Count == 0 ? "Limits.Error.Sku" : "Limits.Error.SkuTwice"));

        return null;
    }

    private static bool HasAmount(LimitModel model) => model.BasisId is (int)LimitBasis.Units or (int)LimitBasis.WithinDays;
}

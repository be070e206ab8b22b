using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Web.Areas.Admin.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>The pages of lead times that hold for more than one product.</summary>
public sealed class LeadTimesFactory(LeadTimeRules rules, ReceiptQueries shelf, IBaseAdminModelFactory lists, ReceiptWords words)
{
    public async Task<bool> IsVendorAsync() => await shelf.VendorIdAsync() > 0;

    public async Task<LeadTimeListModel> PrepareListAsync()
    {
        var model = new LeadTimeListModel();
        var all = await rules.AllAsync();

        foreach (var scope in Enum.GetValues<LeadTimeScope>())
        {
            var names = (await ChoicesAsync(scope)).ToLookup(item => item.Value, item => item.Text);
            model.Groups.Add(new()
            {
                ScopeId = (int)scope,
                Title = await words.TextAsync($"LeadTimes.Scope.{scope}"),
                AddText = await words.TextAsync($"LeadTimes.Add.{scope}"),
                Rules =
                [
                    .. all.Where(rule => rule.ScopeId == (int)scope)
                        .Select(rule => Row(rule, names[rule.ScopeKey].FirstOrDefault() ?? $"#{rule.ScopeKey}"))
                        .OrderBy(row => row.Name, StringComparer.CurrentCulture)
                ]
            });
        }

        return model;
    }

    private static LeadTimeRowModel Row(LeadTimeRuleRecord rule, string name) => new()
    {
        Id = rule.Id,
        Name = rule.ScopeId == (int)LeadTimeScope.Supplier ? rule.ScopeKey : name,
        LeadDays = rule.LeadDays,
        MinDays = rule.MinDays?.ToString(CultureInfo.CurrentCulture) ?? "",
        MaxDays = rule.MaxDays?.ToString(CultureInfo.CurrentCulture) ?? ""
    };

    public async Task<LeadTimeModel> PrepareAsync(LeadTimeRuleRecord rule)
    {
        var model = new LeadTimeModel
        {
            Id = rule.Id,
            ScopeId = rule.ScopeId,
            ScopeKey = rule.ScopeKey,
            LeadDays = rule.LeadDays,
            MinDays = rule.MinDays,
            MaxDays = rule.MaxDays
        };
        await FillAsync(model);

        return model;
    }

    public async Task FillAsync(LeadTimeModel model)
    {
        var scope = (LeadTimeScope)model.ScopeId;
        model.ScopeText = await words.TextAsync($"LeadTimes.Scope.{scope}");
        model.IsSupplier = scope == LeadTimeScope.Supplier;
        model.Suppliers = model.IsSupplier ? [.. await shelf.SuppliersAsync()] : [];
        model.Choices = await ChoicesAsync(scope);
    }

    /// <returns>Null when something cannot be; the errors say what.</returns>
    public async Task<LeadTimeRuleRecord?> ReadAsync(LeadTimeModel model, LeadTimeRuleRecord stored, ModelStateDictionary errors)
    {
        var key = (model.ScopeKey ?? "").Trim();
        if (!IsOffered(model, key))
            errors.AddModelError(nameof(model.ScopeKey), await words.TextAsync("LeadTimes.Error.For"));

        var leadTime = LeadTime.Parse(model.LeadDays);
        await CheckDaysAsync(model, leadTime, errors);
        await errors.NameFieldsAsync(typeof(LeadTimeModel), words.TextAsync);
        if (!errors.IsValid)
            return null;

        (stored.ScopeKey, stored.LeadDays, stored.MinDays, stored.MaxDays) =
            (StoredText.Fit(key, ExpectedReceiptBuilder.SUPPLIER_LENGTH), leadTime?.ToString() ?? "", model.MinDays, model.MaxDays);

        return stored;
    }

    private static bool IsOffered(LeadTimeModel model, string key)
    {
        return key.Length is > 0 and <= ExpectedReceiptBuilder.SUPPLIER_LENGTH
            && (model.IsSupplier || model.Choices.Any(choice => choice.Value == key));
    }

    private async Task CheckDaysAsync(LeadTimeModel model, LeadTime? leadTime, ModelStateDictionary errors)
    {
        if (leadTime is null && !string.IsNullOrWhiteSpace(model.LeadDays))
            errors.AddModelError(nameof(model.LeadDays), await words.TextAsync("Error.LeadDays"));
        else if ((leadTime, model.MinDays, model.MaxDays) is (null, null, null))
            errors.AddModelError(nameof(model.LeadDays), await words.TextAsync("LeadTimes.Error.Nothing"));

        if (!LeadTime.IsPossible(model.MinDays ?? 0, model.MaxDays ?? LeadTime.MAX_DAYS))
            errors.AddModelError(nameof(model.MinDays), await words.FillAsync("LeadTimes.Error.Limits", LeadTime.MAX_DAYS));
    }

    private async Task<IList<SelectListItem>> ChoicesAsync(LeadTimeScope scope)
    {
        var items = new List<SelectListItem>();
        await (scope switch
        {
            LeadTimeScope.Vendor => lists.PrepareVendorsAsync(items, withSpecialDefaultItem: false),
            LeadTimeScope.Manufacturer => lists.PrepareManufacturersAsync(items, withSpecialDefaultItem: false),
            LeadTimeScope.Category => lists.PrepareCategoriesAsync(items, withSpecialDefaultItem: false),
            _ => Task.CompletedTask
        });

        return items;
    }
}

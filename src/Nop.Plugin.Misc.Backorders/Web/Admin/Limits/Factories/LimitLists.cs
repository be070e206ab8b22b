using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Nop.Web.Areas.Admin.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;

/// <summary>The pages of limits, and the names of what they are about.</summary>
public sealed class LimitLists(
    LimitEditing editing,
    IRepository<Product> products,
    CombinationTexts combinations,
    SkuLookup goods,
    IBaseAdminModelFactory lists,
    LimitWords words,
    LimitAdviceRows advice,
    IWorkContext workContext)
{
    private static readonly LimitScope[] _ofShop = [LimitScope.Shop, LimitScope.Store, LimitScope.Vendor, LimitScope.Category];

    public async Task<int> VendorIdAsync() => (await workContext.GetCurrentVendorAsync())?.Id ?? 0;

    /// <summary>Vendors set limits for their own products alone.</summary>
    public async Task<bool> MaySetAsync(LimitScope scope) =>
        scope == LimitScope.Product || (_ofShop.Contains(scope) && await VendorIdAsync() == 0);

    public async Task<LimitListModel> PrepareListAsync()
    {
        var vendorId = await VendorIdAsync();
        var model = new LimitListModel
        {
            Rules = await RowsAsync(await editing.AllAsync(vendorId)),
            Advice = await advice.PrepareAsync(vendorId)
        };
        foreach (var scope in _ofShop.Append(LimitScope.Product))
        {
            if (await MaySetAsync(scope))
                model.Scopes.Add(new(await words.TextAsync($"Limits.Add.{scope}"), Number((int)scope)));
        }

        return model;
    }

    public async Task<ProductLimitsModel?> PrepareOfProductAsync(int productId) =>
        new() { ProductId = productId, Rules = await RowsAsync(await editing.OfProductAsync(productId)) };

    public async Task FillAsync(LimitModel model)
    {
        var scope = (LimitScope)model.ScopeId;
        model.ScopeText = await words.ScopeAsync(scope);
        (model.IsShop, model.IsProduct) = (scope == LimitScope.Shop, scope is LimitScope.Product or LimitScope.Combination);
        model.Choices = await ChoicesAsync(scope);
        foreach (var basis in Enum.GetValues<LimitBasis>())
            model.Bases.Add(new(await words.TextAsync($"Limits.Basis.{basis}"), Number((int)basis)));

        if (model.ProductId > 0 && await goods.ProductAsync(model.ProductId) is { } product)
            await FillAsync(model, product);
    }

    private async Task FillAsync(LimitModel model, Product product)
    {
        model.ProductName = product.Name;
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStockByAttributes)
            return;

        model.Combinations.Add(new(await words.TextAsync("Limits.Combination.All"), "0"));
        foreach (var (id, text) in await combinations.OfProductAsync(product))
            model.Combinations.Add(new(text, Number(id)));
    }

    public async Task<IList<SelectListItem>> ChoicesAsync(LimitScope scope)
    {
        var items = new List<SelectListItem>();
        await (scope switch
        {
            LimitScope.Store => lists.PrepareStoresAsync(items, withSpecialDefaultItem: false),
            LimitScope.Vendor => lists.PrepareVendorsAsync(items, withSpecialDefaultItem: false),
            LimitScope.Category => lists.PrepareCategoriesAsync(items, withSpecialDefaultItem: false),
            _ => Task.CompletedTask
        });

        return items;
    }

    private async Task<IList<LimitRowModel>> RowsAsync(IReadOnlyList<LimitRecord> rules)
    {
        var isVendor = await VendorIdAsync() > 0;
        var names = await NamesAsync(rules);
        var rows = new List<LimitRowModel>();
        foreach (var rule in rules)
        {
            rows.Add(new()
            {
                Id = rule.Id,
                Scope = await words.ScopeAsync((LimitScope)rule.ScopeId),
                Name = names.GetValueOrDefault((rule.ScopeId, rule.ScopeKey)) ?? $"#{rule.ScopeKey}",
                Text = await words.RuleAsync(rule),
                MayEdit = !isVendor || rule.ProductId > 0
            });
        }

        return rows;
    }

    private async Task<Dictionary<(int, int), string>> NamesAsync(IReadOnlyList<LimitRecord> rules)
    {
        var names = new Dictionary<(int, int), string> { [((int)LimitScope.Shop, 0)] = "" };
        foreach (var scope in _ofShop.Where(scope => rules.Any(rule => rule.ScopeId == (int)scope)))
        {
            foreach (var item in await ChoicesAsync(scope))
                names[((int)scope, int.Parse(item.Value, CultureInfo.InvariantCulture))] = item.Text;
        }

        var ids = rules.Select(rule => rule.ProductId).Where(id => id > 0).Distinct().ToList();
        var named = await products.Table.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync();
        var ofProducts = named.ToDictionary(row => row.Id, row => row.Name);
        var chosen = await combinations.OfAsync(rules.Where(IsCombination).Select(rule => rule.ScopeKey));
        foreach (var rule in rules.Where(rule => rule.ProductId > 0))
        {
            string[] name = [ofProducts.GetValueOrDefault(rule.ProductId) ?? $"#{rule.ProductId}", Chosen(rule, chosen)];
            names[(rule.ScopeId, rule.ScopeKey)] = string.Join(", ", name.Where(part => part.Length > 0));
        }

        return names;
    }

    private static bool IsCombination(LimitRecord rule) => rule.ScopeId == (int)LimitScope.Combination;

    private static string Chosen(LimitRecord rule, IReadOnlyDictionary<int, string> combinations) =>
        IsCombination(rule) ? combinations.GetValueOrDefault(rule.ScopeKey) ?? $"#{rule.ScopeKey}" : "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

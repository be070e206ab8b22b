using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;

/// <summary>Says in words what a rule allows.</summary>
public sealed class LimitWords(AdminTexts texts, Wording wording, IWorkContext workContext)
{
    public Task<string> TextAsync(string key) => texts.TextAsync(key);

    public async Task<string> FillAsync(string key, params object[] values) =>
        Wording.Fill(await texts.TextAsync(key), CultureInfo.CurrentCulture, values);

    public Task<string> ScopeAsync(LimitScope scope) => texts.TextAsync($"Limits.Scope.{scope}");

    /// <summary>For example "At most 5 waiting · at most 2 per order".</summary>
    public async Task<string> RuleAsync(LimitRecord rule)
    {
        var parts = new List<string> { await BasisAsync((LimitBasis)rule.BasisId, rule.Amount) };
        if (rule.MostPerOrder > 0)
            parts.Add(await FillAsync("Limits.Says.PerOrder", rule.MostPerOrder));
        if (rule.MostPerCustomer > 0)
            parts.Add(await FillAsync("Limits.Says.PerCustomer", rule.MostPerCustomer));
        if (rule.FirstDay is { } first)
            parts.Add(await FillAsync("Limits.Says.FirstDay", await DayAsync(DateOnly.FromDateTime(first))));

        return string.Join(" · ", parts);
    }

    private async Task<string> BasisAsync(LimitBasis basis, int amount) => (basis, amount) switch
    {
        (LimitBasis.Units, 0) => await TextAsync("Limits.Says.Closed"),
        (LimitBasis.Units, _) => await FillAsync("Limits.Says.Units", amount),
        (LimitBasis.OnTheWay, _) => await TextAsync("Limits.Says.OnTheWay"),
        (LimitBasis.WithinDays, _) => await FillAsync("Limits.Says.WithinDays", amount),
        _ => await TextAsync("Limits.Says.None")
    };

    private async Task<string> DayAsync(DateOnly day)
    {
        var language = await workContext.GetWorkingLanguageAsync();

        return await wording.DaysAsync(Promise.Of(day, day, PromiseBasis.Clerk), language.Id);
    }
}

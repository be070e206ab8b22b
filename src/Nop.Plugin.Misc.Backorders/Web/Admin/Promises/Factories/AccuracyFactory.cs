using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;

/// <summary>How well first promises were kept, by where their dates came from. Vendors see those of their own products.</summary>
public sealed class AccuracyFactory(KeptPromises kept, AdminTexts texts, IWorkContext workContext, TimeProvider clock)
{
    public async Task<IList<AccuracyModel>> PrepareAsync(int days)
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var promises = await kept.ReadAsync(clock.GetUtcNow().UtcDateTime.AddDays(-days), vendor?.Id ?? 0);
        var models = new List<AccuracyModel>();
        if (PromiseAccuracy.Of(promises.Select(one => one.Promise), texts.Today) is not { } all)
            return models;

        models.Add(Model(await texts.TextAsync("Dates.All"), all));
        foreach (var basis in promises.GroupBy(one => one.Basis).OrderBy(one => one.Key))
        {
            if (PromiseAccuracy.Of(basis.Select(one => one.Promise), texts.Today) is { } accuracy)
                models.Add(Model(await texts.TextAsync($"Basis.{basis.Key}"), accuracy));
        }

        return models;
    }

    private static AccuracyModel Model(string basis, PromiseAccuracy accuracy) => new()
    {
        Basis = basis,
        Closed = accuracy.Closed,
        Late = accuracy.OpenAndLate,
        Bias = accuracy.Closed == 0 ? "" : accuracy.Bias.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture),
        MeanAbsolute = accuracy.Closed == 0 ? "" : accuracy.MeanAbsolute.ToString("0.0", CultureInfo.CurrentCulture),
        OnTime = accuracy.OnTime.ToString("P0", CultureInfo.CurrentCulture),
        Covered = accuracy.Closed == 0 ? "" : accuracy.Covered.ToString("P0", CultureInfo.CurrentCulture)
    };
}

using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;

public sealed record CheckModel : BaseNopModel
{
    public string Key { get; init; } = "";

    public string Text { get; init; } = "";

    public IList<CheckedProductModel> Products { get; init; } = [];
}

public sealed record CheckedProductModel : BaseNopEntityModel
{
    public string Name { get; init; } = "";
}

/// <summary>The configuration check of the configuration page, in words.</summary>
public sealed class CheckFactory(ConfigurationChecks checks, AdminTexts texts)
{
    public async Task<IList<CheckModel>> PrepareAsync(int storeId)
    {
        var models = new List<CheckModel>();
        foreach (var complaint in await checks.RunAsync(storeId))
        {
            models.Add(new()
            {
                Key = complaint.Key,
                Text = Wording.Fill(await texts.TextAsync(complaint.Key), CultureInfo.CurrentCulture, complaint.Count),
                Products =
                    [.. complaint.Examples.Select(product => new CheckedProductModel { Id = product.ProductId, Name = product.Name })]
            });
        }

        return models;
    }
}

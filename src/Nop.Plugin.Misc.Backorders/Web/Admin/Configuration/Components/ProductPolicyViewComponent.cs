using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Components;

public sealed record ProductPolicyModel : BaseNopModel
{
    /// <summary>Where the shop keeps whether the card is folded.</summary>
    public const string FOLD = "ProductPage.HideBackordersBlock";

    public bool IsFolded { get; set; }

    public int ProductId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Product.LeadDays")]
    public string? LeadDays { get; set; }

    /// <summary>False: the policy itself is not for this person.</summary>
    public bool MayConfigure { get; set; }

    /// <summary>Null when this person may not see what is on its way.</summary>
    public ProductReceiptsModel? Receipts { get; set; }

    /// <summary>Null when its stock adds up, or when that is not for this person.</summary>
    public MarkModel? Discrepancies { get; set; }

    public IList<SelectListItem> Meanings { get; set; } = [];

    public IList<SelectListItem> DisplayModes { get; set; } = [];

    /// <summary>Null when this person may not set limits.</summary>
    public ProductLimitsModel? Limits { get; set; }

    /// <summary>May choose what is offered instead.</summary>
    public bool MayManage { get; set; }
}

/// <summary>
/// A product's own lead time and what its stock numbers mean, on the admin's product page. Its script saves it with the page:
/// forms must not be nested there.
/// </summary>
public sealed class ProductPolicyViewComponent(Guard guard, IPermissionService permissions) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not ProductModel { Id: > 0 } product)
            return Content("");

        var model = new ProductPolicyModel
        {
            ProductId = product.Id,
            Receipts = await guard.ReadAsync<ProductReceipts, ProductReceiptsModel?>(
                "product-receipts",
                all => all.PrepareAsync(product.Id),
                null),
            MayConfigure = await permissions.AuthorizeAsync(BackordersPermissions.CONFIGURE),
            MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE)
        };
        if (model is { Receipts: null, MayConfigure: false, MayManage: false })
            return Content("");

        await FillAsync(model);

        return View(BackordersDefaults.VIEWS + "Admin/Configuration/ProductPolicy.cshtml", model);
    }

    private async Task FillAsync(ProductPolicyModel model)
    {
        model.Discrepancies = await guard.ReadAsync<RowMarks, MarkModel?>(
            "product-discrepancies",
            marks => marks.OfProductAsync(model.ProductId),
            null);
        model.IsFolded = await IsFoldedAsync(ProductPolicyModel.FOLD);
        if (model.Receipts is not null)
            model.Receipts.IsFolded = await IsFoldedAsync(ProductReceiptsModel.FOLD);
        if (model.MayConfigure)
            await FillPolicyAsync(model);
        if (model.MayManage)
            model.Limits = await guard.ReadAsync<LimitLists, ProductLimitsModel?>(
                "product-limits",
                limits => limits.PrepareOfProductAsync(model.ProductId),
                null);
    }

    private Task<bool> IsFoldedAsync(string attribute) =>
        guard.ReadAsync<FoldedCards, bool>("folded-cards", cards => cards.IsFoldedAsync(attribute), false);

    private async Task FillPolicyAsync(ProductPolicyModel model)
    {
        model.LeadDays = await guard.ReadAsync<ProductPolicies, string>(
            "product-policy",
            policies => policies.LeadDaysAsync(model.ProductId),
            "");

        var meaning = await guard.ReadAsync<ProductPolicies, StockNumberMeaning>(
            "product-policy",
            policies => policies.StockNumbersMeanAsync(model.ProductId),
            StockNumberMeaning.Unsaid);
        model.Meanings = await guard.ReadAsync<StockNumberMeanings, IList<SelectListItem>>(
            "product-policy",
            list => list.PrepareAsync(ofProduct: true, (int)meaning),
            []);

        var mode = await guard.ReadAsync<ProductPolicies, DisplayMode>(
            "product-policy",
            policies => policies.DisplayModeAsync(model.ProductId),
            DisplayMode.ShopDefault);
        model.DisplayModes = await guard.ReadAsync<DisplayModeList, IList<SelectListItem>>(
            "product-policy",
            list => list.PrepareAsync(ofProduct: true, (int)mode),
            []);
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>What there is to choose from in the form of a receipt.</summary>
public sealed class ReceiptFormLists(
    IBaseAdminModelFactory lists,
    CombinationTexts combinations,
    ReceiptQueries shelf,
    ReceiptWords words,
    IPermissionService permissions)
{
    public async Task FillAsync(ReceiptPageModel model, Product product)
    {
        model.ProductName = product.Name;
        model.Sku = product.Sku ?? "";
        model.IsVendor = await shelf.VendorIdAsync() > 0;
        model.MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE);
        model.Suppliers = [.. await shelf.SuppliersAsync()];
        model.Warehouses = await WarehousesAsync();
        if (!model.IsVendor)
            await lists.PrepareVendorsAsync(model.Vendors, defaultItemText: await words.TextAsync("Receipts.Vendor.None"));

        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStockByAttributes)
            return;

        model.Combinations.Add(new(await words.TextAsync("Receipts.Combination.Choose"), "0"));
        foreach (var (id, text) in await combinations.OfProductAsync(product))
            model.Combinations.Add(new(text, id.ToString(CultureInfo.InvariantCulture)));
    }

    public Task<IReadOnlyDictionary<int, string>> TextsAsync(IEnumerable<int> combinationIds) => combinations.OfAsync(combinationIds);

    private async Task<IList<SelectListItem>> WarehousesAsync()
    {
        var items = new List<SelectListItem>();
        await lists.PrepareWarehousesAsync(items, defaultItemText: await words.TextAsync("Receipts.Warehouse.None"));

        return items;
    }
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Factories;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class SelectLists(IStoreService stores, IRepository<Vendor> vendors, IRepository<Warehouse> warehouses, IRepository<Category> categories) : IBaseAdminModelFactory
{
    private const string ANY = "0";

    public async Task PrepareCategoriesAsync(IList<SelectListItem> items, bool withSpecialDefaultItem = true, string? defaultItemText = null)
    {
        var all = await categories.GetAllAsync(query => query.Where(category => !category.Deleted).OrderBy(category => category.Name));
        Fill(items, all.Select(category => (category.Id, category.Name)), withSpecialDefaultItem, defaultItemText);
    }

    // The demo store's goods have no manufacturers.
    public Task PrepareManufacturersAsync(IList<SelectListItem> items, bool withSpecialDefaultItem = true, string? defaultItemText = null)
    {
        Fill(items, [], withSpecialDefaultItem, defaultItemText);

        return Task.CompletedTask;
    }

    public async Task PrepareStoresAsync(IList<SelectListItem> items, bool withSpecialDefaultItem = true, string? defaultItemText = null)
    {
        Fill(items, (await stores.GetAllStoresAsync()).Select(store => (store.Id, store.Name)), withSpecialDefaultItem, defaultItemText);
    }

    public async Task PrepareVendorsAsync(IList<SelectListItem> items, bool withSpecialDefaultItem = true, string? defaultItemText = null)
    {
        var all = await vendors.GetAllAsync(query => query.Where(vendor => !vendor.Deleted).OrderBy(vendor => vendor.Name));
        Fill(items, all.Select(vendor => (vendor.Id, vendor.Name)), withSpecialDefaultItem, defaultItemText);
    }

    public async Task PrepareWarehousesAsync(IList<SelectListItem> items, bool withSpecialDefaultItem = true, string? defaultItemText = null)
    {
        var all = await warehouses.GetAllAsync(query => query.OrderBy(warehouse => warehouse.Name));
        Fill(items, all.Select(warehouse => (warehouse.Id, warehouse.Name)), withSpecialDefaultItem, defaultItemText);
    }

    private static void Fill(IList<SelectListItem> items, IEnumerable<(int Id, string Name)> choices, bool withDefault, string? defaultText)
    {
        if (withDefault)
            items.Add(new SelectListItem(defaultText ?? "All", ANY));

        foreach (var (id, name) in choices)
            items.Add(new SelectListItem(name, $"{id}"));
    }
}

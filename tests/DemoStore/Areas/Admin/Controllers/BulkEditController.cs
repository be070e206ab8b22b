using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine;
using DemoStore.Engine.Catalog;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

[Route("Admin/Product/[action]")]
public sealed class BulkEditController(IRepository<Product> repository, ProductEditing editing, OwnProducts own,
    INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> BulkEdit()
    {
        var all = await repository.GetAllAsync(async query => (await own.OfAsync(query)).OrderBy(product => product.Name));

        return View(all.Select(product => new BulkRow(product.Id, product.Name, product.Sku ?? "", product.Price, product.StockQuantity, product.Published,
            product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses)).ToList());
    }

    // As the platform's bulk editor does, the figure is simply overwritten: no entry in the stock history.
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> BulkEditSave(List<BulkChange> rows)
    {
        var changes = new Dictionary<int, Action<Product>>();
        foreach (var row in rows)
        {
            if (await own.FindAsync(row.Id) is { } product && !row.IsAsStored(product))
                changes[row.Id] = row.Apply;
        }

        var added = rows.Where(row => row.Id == 0 && !string.IsNullOrWhiteSpace(row.Name)).Select(row => row.New()).ToList();
        await editing.BulkEditAsync(changes, added);
        notifications.SuccessNotification(changes.Count + added.Count == 0 ? "Nothing to change." : $"Updated {changes.Count} products, added {added.Count}.");

        return RedirectToAction(nameof(BulkEdit));
    }

    public sealed record BulkChange
    {
        public int Id { get; init; }
        public string? Name { get; init; }
        public string? Sku { get; init; }
        public decimal Price { get; init; }
        public int StockQuantity { get; init; }
        public bool Published { get; init; }

        public void Apply(Product product)
        {
            product.Price = Price;
            product.StockQuantity = StockQuantity;
            product.Published = Published;
        }

        public Product New() => new()
        {
            Name = Name,
            Sku = Sku,
            Price = Price,
            StockQuantity = StockQuantity,
            Published = Published,
            ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            BackorderMode = BackorderMode.AllowQtyBelow0AndNotifyCustomer,
            ProductType = ProductType.SimpleProduct,
            DisplayStockAvailability = true,
            IsShipEnabled = true,
            OrderMinimumQuantity = 1,
            OrderMaximumQuantity = 1000,
            VisibleIndividually = true,
            CreatedOnUtc = ShopClock.UtcNow,
            UpdatedOnUtc = ShopClock.UtcNow,
        };

        public bool IsAsStored(Product product) =>
            product.Price == Price && product.StockQuantity == StockQuantity && product.Published == Published;
    }
}

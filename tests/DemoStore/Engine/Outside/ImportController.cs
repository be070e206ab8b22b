using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Engine.Outside;

/// <summary>Lines as copied from a spreadsheet, their cells divided by semicolons.</summary>
public sealed class ImportController(Imports imports, INotificationService notifications) : BaseAdminController
{
    /// <param name="rows">SKU; name; stock; warehouse or nothing.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Products(string rows)
    {
        foreach (var cells in Cells(rows))
        {
            if (cells is not [var sku, var name, var stock, .. var rest] || Number(stock) is not { } quantity)
                return Told("A row of products has an SKU, a name, a stock, and maybe a warehouse.", isFault: true);

            await imports.ProductAsync(new(sku, name, quantity, rest is [var warehouse, ..] ? Number(warehouse) : null));
        }

        return Told("The products have been imported.");
    }

    /// <param name="rows">Order or nothing; SKU; quantity.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Orders(string rows)
    {
        List<int> written = [];

        foreach (var cells in Cells(rows))
        {
            if (cells is not [var order, var sku, var units] || Number(units) is not { } quantity)
                return Told("A row of orders has an order or nothing, an SKU and a quantity.", isFault: true);

            if (await imports.OrderAsync(new(Number(order) ?? 0, sku, quantity)) is not { } id)
                return Told($"There is no order {order} or no product {sku}.", isFault: true);

            written.Add(id);
        }

        return Told($"Imported into order {string.Join(", ", written)}. Stock was not changed.");
    }

    private static IEnumerable<string[]> Cells(string? rows) =>
        (rows ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(row => row.Split(';', StringSplitOptions.TrimEntries));

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    private RedirectToActionResult Told(string message, bool isFault = false)
    {
        if (isFault)
            notifications.ErrorNotification(message);
        else
            notifications.SuccessNotification(message);

        return RedirectToAction("Index", "Outside");
    }
}

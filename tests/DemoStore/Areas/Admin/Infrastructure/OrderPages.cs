using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Orders;
using Nop.Web.Areas.Admin.Factories;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class OrderPages(OrderModels models, ShipmentRows shipments, OwnOrders own, OwnProducts ownProducts,
    IOrderService orders, IRepository<Address> addresses, IBaseAdminModelFactory choices, ShownValues shown)
{
    public async Task<OrderPage> PrepareAsync(Order order)
    {
        var lines = await own.LinesAsync(order);
        var model = await models.PrepareAsync(order, lines);
        var names = model.Items.ToDictionary(item => item.Id, item => item.ProductName);
        var shippable = await shipments.ShippableAsync(order, lines, names);
        var isVendor = await ownProducts.VendorIdAsync() > 0;
        model.IsLoggedInAsVendor = isVendor;
        model.CanAddNewShipments = !isVendor && shippable.Any(line => line.ToShip > 0) && order.OrderStatus != OrderStatus.Cancelled;

        return new OrderPage(model)
        {
            Shippable = shippable,
            Shipments = await shipments.OfOrderAsync(order),
            Notes = await NotesAsync(order),
            Warehouses = await WarehousesAsync(),
            Refunded = await shown.PriceAsync(order.RefundedAmount),
            Subtotal = order.OrderSubtotalInclTax,
            Total = order.OrderTotal,
            BillTo = await AddressAsync(order.BillingAddressId),
            ShipTo = order.PickupInStore ? "Picked up in the store" : await AddressAsync(order.ShippingAddressId ?? 0),
            MayEdit = !isVendor,
        };
    }

    private async Task<List<NoteRow>> NotesAsync(Order order)
    {
        var zone = await shown.ZoneAsync();

        return (await orders.GetOrderNotesByOrderIdAsync(order.Id))
            .OrderByDescending(note => note.Id)
            .Select(note => new NoteRow(note.Id, note.Note, note.DisplayToCustomer, note.CreatedOnUtc.In(zone)))
            .ToList();
    }

    private async Task<List<SelectListItem>> WarehousesAsync()
    {
        var items = new List<SelectListItem>();
        await choices.PrepareWarehousesAsync(items, defaultItemText: "None");

        return items;
    }

    private async Task<string> AddressAsync(int id)
    {
        var address = id == 0 ? null : await addresses.GetByIdAsync(id);
        if (address is null)
            return "-";

        string?[] parts = [$"{address.FirstName} {address.LastName}".Trim(), address.Company, address.Address1, $"{address.ZipPostalCode} {address.City}".Trim(), address.Email, address.PhoneNumber];

        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}

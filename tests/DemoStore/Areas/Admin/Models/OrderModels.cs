using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record OrderSearchModel : BaseSearchModel
{
    public string? CustomOrderNumber { get; set; }
    public string? BillingEmail { get; set; }
    public int OrderStatusId { get; set; }
    public IList<SelectListItem> AvailableOrderStatuses { get; set; } = [];
}

public sealed record OrderRow : BaseNopEntityModel
{
    public string CustomOrderNumber { get; init; } = "";
    public string OrderStatus { get; init; } = "";
    public string PaymentStatus { get; init; } = "";
    public string ShippingStatus { get; init; } = "";
    public string CustomerEmail { get; init; } = "";
    public string OrderTotal { get; init; } = "";
    public DateTime CreatedOn { get; init; }
}

public sealed record ShipmentSearchModel : BaseSearchModel
{
    public bool OnlyNotShipped { get; set; }
}

public sealed record ShipmentRow : BaseNopEntityModel
{
    public int OrderId { get; init; }
    public string CustomOrderNumber { get; init; } = "";
    public string TrackingNumber { get; init; } = "";
    public DateTime CreatedOn { get; init; }
    public DateTime? ShippedOn { get; init; }
    public DateTime? DeliveredOn { get; init; }
    public IReadOnlyList<ShipmentLine> Lines { get; init; } = [];
    public bool CanShip { get; init; }
    public bool CanDeliver { get; init; }
}

public sealed record ShipmentLine(string Product, int Quantity, string Warehouse);

/// <summary>The order as widgets know it, and what only this page shows.</summary>
public sealed record OrderPage(Nop.Web.Areas.Admin.Models.Orders.OrderModel Order)
{
    public IReadOnlyList<ShippableLine> Shippable { get; init; } = [];
    public IReadOnlyList<SelectListItem> Warehouses { get; init; } = [];
    public IReadOnlyList<ShipmentRow> Shipments { get; init; } = [];
    public IReadOnlyList<NoteRow> Notes { get; init; } = [];
    public string Refunded { get; init; } = "";
    public decimal Subtotal { get; init; }
    public decimal Total { get; init; }
    public string BillTo { get; init; } = "";
    public string ShipTo { get; init; } = "";
    public bool MayEdit { get; init; }
}

public sealed record ShippableLine(int OrderItemId, string Product, int Ordered, int ToShip);

public sealed record NoteRow(int Id, string Note, bool DisplayToCustomer, DateTime CreatedOn);

public sealed record AddProductPage(int OrderId, string CustomOrderNumber, string? Search, IReadOnlyList<AddableProduct> Products);

public sealed record AddableProduct(int Id, string Name, string Sku, string Price);

public sealed record AddProductModel(int OrderId, string CustomOrderNumber, int ProductId, string ProductName, IReadOnlyList<AttributeChoice> Attributes);

public sealed record AttributeChoice(string FieldName, string Name, bool IsRequired, IReadOnlyList<SelectListItem> Values);

public sealed record ReturnRow(int Id, string Number, int OrderId, string Product, int Quantity, int Returned, string Status, DateTime CreatedOn);

public sealed record ReturnRequestModel : BaseNopEntityModel
{
    public string CustomNumber { get; set; } = "";
    public string ProductName { get; set; } = "";
    public int OrderId { get; set; }
    public int Quantity { get; set; }
    public int ReturnedQuantity { get; set; }
    public int ReturnRequestStatusId { get; set; }
    public string ReasonForReturn { get; set; } = "";
    public IList<SelectListItem> AvailableStatuses { get; set; } = [];
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Areas.Admin.Models.Catalog;
using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record ProductSearchModel : BaseSearchModel
{
    public string? SearchProductName { get; set; }
    public string? SearchSku { get; set; }
    public bool OnlyBelowZero { get; set; }
}

public sealed record ProductRow : BaseNopEntityModel
{
    public string Name { get; init; } = "";
    public string Sku { get; init; } = "";
    public string Price { get; init; } = "";
    public string Inventory { get; init; } = "";
    public int? Stock { get; init; }
    public bool Published { get; init; }
}

/// <summary>The product as widgets know it, and what only this page shows.</summary>
public sealed record ProductPage(ProductModel Product, IReadOnlyList<CombinationRow> Combinations, bool HasAttributes)
{
    public required ProductChoices Choices { get; init; }
    public required ProductLimits Limits { get; init; }
}

public sealed record ProductChoices(IReadOnlyList<SelectListItem> InventoryMethods, IReadOnlyList<SelectListItem> BackorderModes,
    IReadOnlyList<SelectListItem> LowStockActivities, IReadOnlyList<SelectListItem> AvailabilityRanges, IReadOnlyList<SelectListItem> Warehouses);

public sealed record CombinationRow(int Id, string Attributes, string Sku, int StockQuantity, bool AllowOutOfStockOrders);

public sealed record CombinationModel : BaseNopEntityModel
{
    public int ProductId { get; set; }
    public string ProductName { get; set; } = "";
    public string? Attributes { get; set; }
    public string? Sku { get; set; }
    public int StockQuantity { get; set; }
    public bool AllowOutOfStockOrders { get; set; }
    public IReadOnlyList<AttributeChoice> Choices { get; set; } = [];
}

public sealed record HistorySearchModel : BaseSearchModel
{
    public int ProductId { get; set; }
}

public sealed record HistoryRow : BaseNopEntityModel
{
    public int QuantityAdjustment { get; init; }
    public int StockQuantity { get; init; }
    public string Message { get; init; } = "";
    public string Warehouse { get; init; } = "";
    public string Combination { get; init; } = "";
    public DateTime CreatedOn { get; init; }
}

public sealed record BulkRow(int Id, string Name, string Sku, decimal Price, int StockQuantity, bool Published, bool OwnStock);

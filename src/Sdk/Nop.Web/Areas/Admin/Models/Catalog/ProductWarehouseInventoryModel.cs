using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Catalog;

public record ProductWarehouseInventoryModel : BaseNopModel
{
    public int PlannedQuantity { get; set; }
    public int ReservedQuantity { get; set; }
    public int StockQuantity { get; set; }
    public int WarehouseId { get; set; }
    public string WarehouseName { get; set; }
    public bool WarehouseUsed { get; set; }
}

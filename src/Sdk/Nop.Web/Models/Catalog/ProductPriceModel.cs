using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Catalog;

public record ProductPriceModel : BaseNopModel
{
    public int ProductId { get; set; }
    public string OldPrice { get; set; }
    public decimal? OldPriceValue { get; set; }
    public string Price { get; set; }
    public decimal? PriceValue { get; set; }
}

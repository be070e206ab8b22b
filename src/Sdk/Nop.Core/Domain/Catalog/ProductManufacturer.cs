namespace Nop.Core.Domain.Catalog;

public class ProductManufacturer : BaseEntity
{
    public int DisplayOrder { get; set; }
    public bool IsFeaturedProduct { get; set; }
    public int ManufacturerId { get; set; }
    public int ProductId { get; set; }
}

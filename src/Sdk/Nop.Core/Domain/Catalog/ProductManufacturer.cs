namespace Nop.Core.Domain.Catalog;

public class ProductManufacturer : BaseEntity
{
    public int ManufacturerId { get; set; }
    public int ProductId { get; set; }
}

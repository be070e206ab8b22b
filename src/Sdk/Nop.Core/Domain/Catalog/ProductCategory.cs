namespace Nop.Core.Domain.Catalog;

public class ProductCategory : BaseEntity
{
    public int CategoryId { get; set; }
    public int DisplayOrder { get; set; }
    public int ProductId { get; set; }
}

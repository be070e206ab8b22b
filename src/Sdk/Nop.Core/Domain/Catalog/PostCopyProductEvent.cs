namespace Nop.Core.Domain.Catalog;

public class PostCopyProductEvent
{
    public PostCopyProductEvent(Product originalProduct, Product copyProduct) { OriginalProduct = originalProduct; CopyProduct = copyProduct; }
    public Product CopyProduct { get; }
    public Product OriginalProduct { get; }
}

namespace Nop.Core.Domain.Catalog;

public enum AttributeValueType
{
    AssociatedToProduct = 10,
    Simple = 0,
}

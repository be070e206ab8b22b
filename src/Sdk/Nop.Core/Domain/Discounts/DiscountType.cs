namespace Nop.Core.Domain.Discounts;

public enum DiscountType
{
    AssignedToOrderSubTotal = 20
}

namespace Nop.Core.Domain.Discounts;

public enum DiscountLimitationType
{
    NTimesOnly = 15
}

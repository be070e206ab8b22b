namespace Nop.Core.Domain.Discounts;

public class Discount : BaseEntity
{
    public string CouponCode { get; set; }
    public decimal DiscountAmount { get; set; }
    public int DiscountLimitationId { get; set; }
    public decimal DiscountPercentage { get; set; }
    public int DiscountTypeId { get; set; }
    public DateTime? EndDateUtc { get; set; }
    public bool IsActive { get; set; }
    public int LimitationTimes { get; set; }
    public decimal? MaximumDiscountAmount { get; set; }
    public string Name { get; set; }
    public bool RequiresCouponCode { get; set; }
    public bool UsePercentage { get; set; }
}

namespace Nop.Core.Domain.Customers;

public class RewardPointsHistory : BaseEntity
{
    public DateTime CreatedOnUtc { get; set; }
    public int CustomerId { get; set; }
    public string Message { get; set; }
    public int Points { get; set; }
    public int StoreId { get; set; }
    public decimal UsedAmount { get; set; }
    public Guid? UsedWithOrder { get; set; }
}

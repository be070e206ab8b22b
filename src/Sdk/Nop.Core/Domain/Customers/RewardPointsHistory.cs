namespace Nop.Core.Domain.Customers;

public class RewardPointsHistory : BaseEntity
{
    public int Points { get; set; }
    public decimal UsedAmount { get; set; }
}

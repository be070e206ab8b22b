using Nop.Core.Domain.Common;

namespace Nop.Core.Domain.Orders;

public class RecurringPayment : BaseEntity, ISoftDeletedEntity
{
    public DateTime CreatedOnUtc { get; set; }
    public int CycleLength { get; set; }
    public int CyclePeriodId { get; set; }
    public int InitialOrderId { get; set; }
    public bool IsActive { get; set; }
    public DateTime StartDateUtc { get; set; }
    public int TotalCycles { get; set; }
    public bool Deleted { get; set; }
}

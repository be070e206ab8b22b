using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping.Date;

namespace DemoStore.Engine.Shipping;

public sealed class DateRangeService(IRepository<ProductAvailabilityRange> ranges) : IDateRangeService
{
    public Task<IList<ProductAvailabilityRange>> GetAllProductAvailabilityRangesAsync() =>
        ranges.GetAllAsync(query => query.OrderBy(range => range.DisplayOrder).ThenBy(range => range.Id), _ => default!);

    public Task<ProductAvailabilityRange> GetProductAvailabilityRangeByIdAsync(int productAvailabilityRangeId) =>
        ranges.GetByIdAsync(productAvailabilityRangeId, _ => default!);
}

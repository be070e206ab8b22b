using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping.Date;

namespace DemoStore.Engine.Shipping;

public sealed class DateRangeService(IRepository<ProductAvailabilityRange> ranges, IRepository<DeliveryDate> deliveryDates) : IDateRangeService
{
    public Task<IList<DeliveryDate>> GetAllDeliveryDatesAsync() =>
        deliveryDates.GetAllAsync(query => query.OrderBy(date => date.DisplayOrder).ThenBy(date => date.Id), _ => default!);

    public Task<IList<ProductAvailabilityRange>> GetAllProductAvailabilityRangesAsync() =>
        ranges.GetAllAsync(query => query.OrderBy(range => range.DisplayOrder).ThenBy(range => range.Id), _ => default!);

    public Task<ProductAvailabilityRange> GetProductAvailabilityRangeByIdAsync(int productAvailabilityRangeId) =>
        ranges.GetByIdAsync(productAvailabilityRangeId, _ => default!);
}

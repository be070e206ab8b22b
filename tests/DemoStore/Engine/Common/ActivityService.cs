using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Services.Logging;

namespace DemoStore.Engine.Common;

public sealed class ActivityService(
    IRepository<ActivityLog> activities,
    IRepository<ActivityLogType> types,
    IWorkContext work,
    IWebHelper web) : ICustomerActivityService
{
    public async Task<ActivityLog> InsertActivityAsync(string systemKeyword, string comment, BaseEntity? entity = null) =>
        await InsertActivityAsync(await work.GetCurrentCustomerAsync(), systemKeyword, comment, entity);

    /// <returns>Nothing when the keyword is unknown or switched off.</returns>
    public async Task<ActivityLog> InsertActivityAsync(Customer customer, string systemKeyword, string comment, BaseEntity? entity = null)
    {
        var type = await types.Table.FirstOrDefaultAsync(kept => kept.SystemKeyword == systemKeyword);

        if (customer is null || type is not { Enabled: true })
            return null!;

        var activity = new ActivityLog
        {
            ActivityLogTypeId = type.Id,
            EntityId = entity?.Id,
            EntityName = entity?.GetType().Name,
            CustomerId = customer.Id,
            Comment = comment,
            IpAddress = web.GetCurrentIpAddress(),
            CreatedOnUtc = ShopClock.UtcNow,
        };
        await activities.InsertAsync(activity);

        return activity;
    }
}

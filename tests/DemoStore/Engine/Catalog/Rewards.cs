using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Discounts;
using Nop.Services.Logging;
using Nop.Services.Orders;

namespace DemoStore.Engine.Catalog;

/// <summary>Discounts are kept, and points are written into the activity log; nothing can be paid with either here.</summary>
public sealed class Rewards(IRepository<Discount> discounts, ICustomerActivityService activity) : IDiscountService, IRewardPointService
{
    public async Task<IList<Discount>> GetAllDiscountsAsync(
        DiscountType? discountType = null,
        string? couponCode = null,
        string? discountName = null,
        bool showHidden = false,
        DateTime? startDateUtc = null,
        DateTime? endDateUtc = null,
        bool? isActive = true,
        int vendorId = 0)
    {
        return await discounts.Table.Where(row => couponCode == null || row.CouponCode == couponCode).OrderBy(row => row.Id).ToListAsync();
    }

    public Task InsertDiscountAsync(Discount discount) => discounts.InsertAsync(discount);

    public Task UpdateDiscountAsync(Discount discount) => discounts.UpdateAsync(discount);

    public async Task<int> AddRewardPointsHistoryEntryAsync(
        Customer customer,
        int points,
        int storeId,
        string message = "",
        Order? usedWithOrder = null,
        decimal usedAmount = 0,
        DateTime? activatingDate = null,
        DateTime? endDate = null)
    {
        await activity.InsertActivityAsync("RewardPoints", $"{points} points for customer {customer.Id}: {message}");

        return 0;
    }
}

using Nop.Core.Domain.Discounts;
using Nop.Data;
using Nop.Services.Discounts;

namespace DemoStore.Engine.Money;

public sealed class Discounts(IRepository<Discount> discounts) : IDiscountService
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
        var query = discounts.Table.Where(row => (couponCode == null || row.CouponCode == couponCode) && (discountName == null || row.Name == discountName));

        if (discountType is { } type)
            query = query.Where(row => row.DiscountTypeId == (int)type);

        if (isActive is { } active)
            query = query.Where(row => row.IsActive == active);

        if (!showHidden)
        {
            var now = ShopClock.UtcNow;
            query = query.Where(row => row.EndDateUtc == null || row.EndDateUtc >= now);
        }

        return await query.OrderBy(row => row.Id).ToListAsync();
    }

    public Task InsertDiscountAsync(Discount discount) => discounts.InsertAsync(discount);

    public Task UpdateDiscountAsync(Discount discount) => discounts.UpdateAsync(discount);
}

using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Common;
using Nop.Services.Orders;

namespace DemoStore.Engine.Money;

/// <summary>Reward points: what was given and used, and whether a customer wants to pay with them.</summary>
public sealed class Points(IRepository<RewardPointsHistory> history, IGenericAttributeService attributes) : IRewardPointService
{
    /// <summary>What one point pays of the primary currency.</summary>
    public const decimal WORTH = 0.1m;

    private const string USE = "UseRewardPointsDuringCheckout";

    public Task<int> BalanceAsync(Customer customer) => history.Table.Where(row => row.CustomerId == customer.Id).SumAsync(row => row.Points);

    /// <summary>As many as are there and pay for something.</summary>
    public async Task<(int Points, decimal Amount)> ForAsync(Customer customer, decimal total)
    {
        if (!await attributes.GetAttributeAsync<bool>(customer, USE))
            return (0, 0);

        var amount = Math.Min(await BalanceAsync(customer) * WORTH, total);

        return amount > 0 ? ((int)Math.Ceiling(amount / WORTH), amount) : (0, 0);
    }

    public async Task ChooseAsync(Customer customer, bool use)
    {
        if (use != await attributes.GetAttributeAsync<bool>(customer, USE))
            await attributes.SaveAttributeAsync(customer, USE, use);
    }

    public async Task<decimal> UsedAmountAsync(Order order) => await EntryOfAsync(order) is { } used ? used.UsedAmount : 0;

    /// <summary>A cancelled order gives back what paid for it.</summary>
    public async Task GiveBackAsync(Order order, Customer customer)
    {
        if (await EntryOfAsync(order) is { } used)
            await AddRewardPointsHistoryEntryAsync(customer, -used.Points, order.StoreId, $"Returned from order #{order.CustomOrderNumber}");
    }

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
        var entry = new RewardPointsHistory
        {
            CustomerId = customer.Id,
            StoreId = storeId,
            Points = points,
            Message = message,
            UsedAmount = usedAmount,
            UsedWithOrder = usedWithOrder?.OrderGuid,
            CreatedOnUtc = ShopClock.UtcNow,
        };
        await history.InsertAsync(entry);

        return entry.Id;
    }

    private async Task<RewardPointsHistory?> EntryOfAsync(Order order) => order.RedeemedRewardPointsEntryId is { } id ? await history.GetByIdAsync(id) : null;
}

using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>Short ways to say what is on its way.</summary>
internal static class Deliveries
{
    public static async Task<ExpectedReceiptRecord> ExpectAsync(this TestShop shop, int productId, int units, DateOnly day, int combinationId = 0, bool isConfirmed = true)
    {
        var receipt = new ExpectedReceiptRecord
        {
            ProductId = productId,
            CombinationId = combinationId,
            Units = units,
            IsConfirmed = isConfirmed,
            StateId = (int)ReceiptState.Expected,
            ExpectedFrom = day.ToDateTime(TimeOnly.MinValue),
            ExpectedTo = day.ToDateTime(TimeOnly.MinValue),
            FirstExpectedTo = day.ToDateTime(TimeOnly.MinValue),
            OrderedOn = shop.Clock.GetUtcNow().UtcDateTime.Date,
            CreatedOnUtc = shop.Clock.GetUtcNow().UtcDateTime,
            UpdatedOnUtc = shop.Clock.GetUtcNow().UtcDateTime
        };
        await shop.Database.Repository<ExpectedReceiptRecord>().InsertAsync(receipt, publishEvent: false);
        await shop.LookAgainAsync(productId);

        return receipt;
    }

    public static async Task ChangeAsync(this TestShop shop, ExpectedReceiptRecord receipt, Action<ExpectedReceiptRecord> change)
    {
        change(receipt);
        await shop.Database.Repository<ExpectedReceiptRecord>().UpdateAsync(receipt, publishEvent: false);
        await shop.LookAgainAsync(receipt.ProductId);
    }

    private static Task LookAgainAsync(this TestShop shop, int productId) => shop.RequestAsync(async platform =>
    {
        await platform.Get<ConfirmedSupply>().ForgetAsync();
        await platform.Get<DirtyKeys>().MarkAsync(productId, 0, orderId: 0);
    });
}

using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>On what terms a store gives thanks.</summary>
internal sealed class IncentiveTerms(StoreSettings settings, ShopCalendar calendar, Wording wording)
{
    public async Task<bool> NeedPaymentAsync(int storeId) => (await settings.OfAsync(storeId)).IncentivesNeedPayment;

    /// <returns>The end of the last day of a code that is given today.</returns>
    public async Task<DateTime> EndAsync(int storeId)
    {
        var days = (await settings.OfAsync(storeId)).IncentiveCodeDays;

        return calendar.StartOf(calendar.Today.AddDays(Math.Clamp(days, 1, 3650) + 1));
    }

    /// <summary>Why what was given is taken back.</summary>
    public Task<string> RevokedAsync(Order order) => wording.TextAsync("Incentive.Text.Revoked", order.CustomerLanguageId);
}

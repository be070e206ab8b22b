using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>Whether what a customer wants instead can still be had when a clerk accepts it.</summary>
public sealed class SwapChecks(SwapBuyers buyers, OfferedChecks checks)
{
    public async Task<Outcome> RefusalAsync(Order order, RequestRecord request)
    {
        return await buyers.FindAsync(order, request) is { } buyer
            ? await checks.RefusalAsync(buyer.Product, new(buyer.Customer, order.StoreId, order.CustomerLanguageId), new(request.Units))
            : Refusal.AlternativeUnavailable;
    }
}

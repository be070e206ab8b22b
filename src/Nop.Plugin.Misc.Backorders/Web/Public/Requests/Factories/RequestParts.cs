using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>What was asked for the lines of an order, and what could be had instead.</summary>
public sealed class RequestParts(CustomerRequests requests, Offers offers, LineSummaries summaries, Wording wording)
{
    /// <returns>By order line.</returns>
    public async Task<IReadOnlyDictionary<int, RequestRecord>> PendingAsync(int orderId)
    {
        return (await requests.PendingOfOrderAsync(orderId))
            .GroupBy(request => request.OrderItemId)
            .ToDictionary(group => group.Key, group => group.First());
    }

    public async Task<string> PendingTextAsync(RequestRecord request, int languageId)
    {
        var name = request.AlternativeProductId == 0 ? "" : await summaries.NameAsync(request.AlternativeProductId, languageId);
        var key = ((RequestState)request.StateId, request.AlternativeProductId) switch
        {
            (RequestState.Working, _) => "Choice.Pending.Working",
            (_, 0) => "Choice.Pending.Cancel",
            _ => "Choice.Pending.Swap"
        };

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, request.Units, name);
    }

    public async Task<IList<OfferedAlternativeModel>> AlternativesAsync(WaitingOrderLine line, int languageId)
    {
        return
        [
            .. (await offers.OfAsync(line, languageId)).Select(one => new OfferedAlternativeModel
            {
                ProductId = one.Product.Id,
                Name = one.Name,
                Price = one.PriceText,
                Details = string.Join(" · ", one.Differences.Append(one.Availability).Where(text => text.Length > 0))
            })
        ];
    }

    /// <summary>In words, what came of a decision.</summary>
    public Task<string> AnswerAsync(ShopperChoice choice, Outcome outcome, int languageId)
    {
        return wording.TextAsync(
            outcome.Refusal is { } refusal ? RefusalTexts.ForShoppers(refusal) : $"Choice.Done.{choice}",
            languageId);
    }
}

using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>
/// What a request does to the money of its order, in words: the same before and after, for clerk and customer, in note and mail.
/// </summary>
public sealed class RequestMoneyWords(MoneyText money, RequestTotals totals, OrderPayments payments, Wording wording)
{
    /// <summary>Ten cents: by so much the shop's rounding may differ from ours.</summary>
    private const decimal ROUNDING = 0.1m;

    /// <summary>What is due, and what happens to the total, before it is done.</summary>
    public async Task<string> BeforeAsync(RequestRecord request, Order order, int languageId)
    {
        var total = request.Settled(order).LessMoney == 0 ? "" : totals.FollowEdits
            ? await FillAsync("Request.Money.TotalWillBe", order, languageId, order.OrderTotal, request.TotalMeant(order))
            : await FillAsync("Request.Money.TotalLeft", order, languageId, order.OrderTotal, request.TotalMeant(order));

        return Join(await DueAsync(request, order, languageId), total, await NothingLeftAsync(request, languageId));
    }

    /// <summary>The same when it is done, for those who have to see to it.</summary>
    public async Task<string> ForClerkAsync(RequestRecord request, Order order, int languageId)
    {
        if (!totals.FollowEdits)
            return await BeforeAsync(request, order, languageId);

        var total = IsAsMeant(request, order)
            ? await FillAsync("Request.Money.TotalIs", order, languageId, request.TotalAfter)
            : await FillAsync("Request.Money.TotalDiffers", order, languageId, request.TotalAfter, request.TotalMeant(order));

        return Join(
            await DueAsync(request, order, languageId),
            request.TotalBefore == request.TotalAfter && IsAsMeant(request, order) ? "" : total,
            await NothingLeftAsync(request, languageId));
    }

    public async Task<string> ForShopperAsync(RequestRecord request, Order order, int languageId)
    {
        var due = await DueAsync(request, order, languageId);
        if (request.TotalMeant(order) == request.TotalAfter && request.Settled(order).LessMoney == 0)
            return due;

        var total = IsAsMeant(request, order)
            ? await FillAsync("Request.Money.TotalIs", order, languageId, request.TotalAfter)
            : await wording.TextAsync("Request.Money.TotalLater", languageId);

        return Join(due, total);
    }

    // Of an order without lines nothing ships and nothing closes it: its cancelling is the shop's to do.
    private async Task<string> NothingLeftAsync(RequestRecord request, int languageId)
    {
        return await payments.LeavesNothingAsync(request) ? await wording.TextAsync("Request.Money.NothingLeft", languageId) : "";
    }

    private static bool IsAsMeant(RequestRecord request, Order order) =>
        Math.Abs(request.TotalAfter - request.TotalMeant(order)) <= ROUNDING;

    private async Task<string> DueAsync(RequestRecord request, Order order, int languageId)
    {
        // What was given back as a whole is not given back again.
        if (order.PaymentStatus is PaymentStatus.Refunded or PaymentStatus.Voided)
            return "";

        var settled = request.Settled(order);
        var isPaid = order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded;

        return Join(
            settled.Collect > 0
                ? await AmountAsync(isPaid ? "Request.Money.Collect" : "Request.Money.More", settled.Collect, order, languageId)
                : "",
            settled.Back.Money > 0
                ? await AmountAsync(isPaid ? "Request.Money.Refund" : "Request.Money.Less", settled.Back.Money, order, languageId)
                : "",
            settled.Back.GiftCards > 0 ? await AmountAsync("Request.Money.GiftCard", settled.Back.GiftCards, order, languageId) : "",
            settled.Back.Points > 0 ? Wording.Fill(
                await wording.TextAsync("Request.Money.Points", languageId),
                CultureInfo.InvariantCulture,
                settled.Back.Points) : "");
    }

    private async Task<string> AmountAsync(string key, decimal amount, Order order, int languageId)
    {
        return Wording.Fill(
            await wording.TextAsync(key, languageId),
            CultureInfo.InvariantCulture,
            await money.InAsync(amount, order.CustomerCurrencyCode, languageId));
    }

    private async Task<string> FillAsync(string key, Order order, int languageId, params decimal[] kept)
    {
        var values = new List<object>();
        foreach (var amount in kept)
            values.Add(await money.OfOrderAsync(amount, order, languageId));

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, [.. values]);
    }

    private static string Join(params string[] sentences) => string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
}

using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>How the backorders of an order stand as a whole, in one sentence.</summary>
public sealed class OrderTexts(Wording wording, LineNames names)
{
    /// <param name="news">Of all backorders of the order.</param>
    /// <returns>Empty where there is nothing to tell.</returns>
    public async Task<string> OfAsync(Order order, IReadOnlyCollection<LineNews> news, int languageId)
    {
        var known = news.Where(one => one.IsKnown).ToList();
        if (known.Count == 0)
            return "";

        // What nobody told of is in stock for its customer.
        var hasOthers = (await names.LinesAsync(order)).Count > known.Select(one => one.Backorder.OrderItemId).Distinct().Count();
        var key = OrderWords.Of([.. known.Select(one => one.Line)], hasOthers);

        return key.Length == 0 ? "" : await wording.TextAsync(key, languageId);
    }
}

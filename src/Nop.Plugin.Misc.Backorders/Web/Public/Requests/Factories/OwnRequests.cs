using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>What came of the last decision, and on which line.</summary>
/// <param name="OrderItemId">0: nothing was decided.</param>
internal readonly record struct LastChoice(string Answer, int OrderItemId)
{
    /// <summary>As it waits for the next page, which may list many lines.</summary>
    public static LastChoice Read(object? answer, object? line)
    {
        var isNumber = int.TryParse(line as string, NumberStyles.None, CultureInfo.InvariantCulture, out var orderItemId);

        return new(answer as string ?? "", isNumber ? orderItemId : 0);
    }
}

/// <summary>What a registered customer can decide on own pages.</summary>
internal sealed class OwnRequests(OwnOrder own, OrderRequestsFactory choices, BackorderQueries shelf)
{
    /// <returns>Null when it is not the customer's order, or nothing of it can be decided.</returns>
    public async Task<BackorderChoicesModel?> OfOrderAsync(int orderId, Func<int, string> url, string returnUrl, LastChoice last)
    {
        if (await own.FindAsync(orderId) is not { } order)
            return null;

        var model = await choices.PrepareAsync(order, url(orderId), returnUrl, last.Answer);

        return HasSomething(model) ? model with { IsOnOrder = true, Lines = [.. model.Lines.Where(IsOpen)] } : null;
    }

    /// <summary>Of one line, without its name and state: the list shows them.</summary>
    public async Task<BackorderChoicesModel?> OfBackorderAsync(int backorderId, Func<int, string> url, string returnUrl, LastChoice last)
    {
        if (await shelf.FindAsync(backorderId) is not { } record)
            return null;

        var answer = last.OrderItemId == record.OrderItemId ? last.Answer : "";
        if ((record.Waiting == 0 && answer.Length == 0) || await own.FindAsync(record.OrderId) is not { } order)
            return null;

        var model = await choices.PrepareAsync(order, url(record.OrderId), returnUrl, answer, record.OrderItemId);

        return HasSomething(model) ? model with { IsInList = true, Lines = [.. model.Lines.Where(IsOpen)] } : null;
    }

    private static bool HasSomething(BackorderChoicesModel model) => model.Answer.Length > 0 || model.Lines.Any(IsOpen);

    private static bool IsOpen(ChoiceLineModel line) => line.MayDecide || line.Pending.Length > 0;
}

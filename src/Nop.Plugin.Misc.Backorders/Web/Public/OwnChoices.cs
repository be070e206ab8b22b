using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>What a registered customer can decide on own pages.</summary>
public class OwnChoices(OwnOrder own, ChoicesFactory choices, BackorderShelf shelf)
{
    /// <returns>Null when it is not the customer's order, or nothing of it can be decided.</returns>
    public async Task<BackorderChoicesModel?> OfOrderAsync(int orderId, Func<int, string> url, string returnUrl, string answer)
    {
        if (await own.FindAsync(orderId) is not { } order)
            return null;

        var model = await choices.PrepareAsync(order, url(orderId), returnUrl, answer);

        return HasSomething(model) ? model with { Lines = [.. model.Lines.Where(IsOpen)] } : null;
    }

    /// <summary>Of one line.</summary>
    public async Task<BackorderChoicesModel?> OfBackorderAsync(int backorderId, Func<int, string> url, string returnUrl)
    {
        if (await shelf.FindAsync(backorderId) is not { } record || await own.FindAsync(record.OrderId) is not { } order)
            return null;

        var model = await choices.PrepareAsync(order, url(record.OrderId), returnUrl, answer: "", record.OrderItemId);

        return HasSomething(model) ? model : null;
    }

    private static bool HasSomething(BackorderChoicesModel model) => model.Answer.Length > 0 || model.Lines.Any(IsOpen);

    private static bool IsOpen(ChoiceLineModel line) => line.MayDecide || line.Pending.Length > 0;
}

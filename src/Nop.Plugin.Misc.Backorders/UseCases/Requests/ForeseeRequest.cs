using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>What accepting a request does to the money of its order: before a clerk says yes, and afterwards. It reads only.</summary>
public sealed class ForeseeRequest(
    CustomerRequests requests,
    BackorderQueries shelf,
    ClerkDesk clerks,
    WaitingLines lines,
    LineReader orders,
    CarryOut carryOut,
    RequestMoneyWords money,
    Wording wording)
{
    /// <returns>Empty when there is nothing to say, or nothing waits any more.</returns>
    public async Task<string> BeforeAsync(int id, int languageId)
    {
        if (await FindAsync(id) is not { } request)
            return "";

        // What was begun goes on as it was begun.
        if (request.StepId != (int)RequestStep.None)
            return await orders.OrderAsync(request.OrderId) is Order begun ? await money.BeforeAsync(request, begun, languageId) : "";

        if (await lines.OfItemAsync(request.OrderItemId) is not { } line)
            return "";

        await carryOut.ForeseeAsync(request, line);

        // Taken off the order, the units would leave all the same with a shipment that holds them.
        var prepared = await lines.IsPreparedAsync(line) ? await wording.TextAsync("Request.Prepared", languageId) : "";

        return $"{prepared} {await money.BeforeAsync(request, line.Order, languageId)}".Trim();
    }

    /// <returns>What came of it; empty when it was not carried out.</returns>
    public async Task<string> AfterAsync(int id, int languageId)
    {
        return await FindAsync(id) is { StateId: (int)RequestState.Accepted } request
            && await orders.OrderAsync(request.OrderId) is Order order
            ? await money.ForClerkAsync(request, order, languageId)
            : "";
    }

    private async Task<RequestRecord?> FindAsync(int id)
    {
        return await requests.FindAsync(id) is { } request
            && await shelf.FindAsync(request.BackorderId) is { } record
            && await clerks.MaySeeAsync(record) ? request : null;
    }
}

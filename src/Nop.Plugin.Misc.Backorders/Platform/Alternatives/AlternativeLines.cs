using System.Security.Cryptography;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>
/// Adds the alternative to the order as the shop's own page "add product" does: line and stock as one, then totals. The line
/// is found again by an id that follows from the request, so that it is added once.
/// </summary>
public sealed class AlternativeLines(
    IOrderService orders,
    IRepository<OrderItem> items,
    SwapBuyers buyers,
    RequestStock stock,
    CustomerRequests requests,
    AllOrNothing once)
{
    /// <returns>What the alternative would cost in the order now, with tax, in the primary store currency.</returns>
    public async Task<decimal> PriceAsync(Order order, RequestRecord request) =>
        (await buyers.LineAsync(order, request, Guid.Empty))?.PriceInclTax ?? 0;

    /// <returns>The line that stands in the order now; null when it could not be made.</returns>
    public async Task<(EditOutcome Outcome, OrderItem? Line)> AddAsync(Order order, RequestRecord request)
    {
        var id = LineId(order, request);
        var line = await items.Table.FirstOrDefaultAsync(row => row.OrderId == order.Id && row.OrderItemGuid == id);
        if (request.StepId >= (int)RequestStep.AlternativeMoved)
            return (EditOutcome.Certain, line);

        line ??= await buyers.LineAsync(order, request, id);
        if (line is null)
            return (EditOutcome.Certain with { IsComplete = false }, null);

        request.AlternativeAmount = line.PriceInclTax;

        return (request.StepId == (int)RequestStep.AlternativeMoving
            ? await GoOnAsync(request, line)
            : await BeginAsync(request, line), line);
    }

    private async Task<EditOutcome> BeginAsync(RequestRecord request, OrderItem line)
    {
        var outcome = await once.RunAsync(new(
            () => requests.StepAsync(request, RequestStep.AlternativeMoving),
            () => requests.StepAsync(request, RequestStep.AlternativeMoved),
            async () =>
            {
                await KeepAsync(line);
                await stock.MoveAsync(request, line, -line.Quantity);

                return Outcome.Done;
            }));
        await stock.ForgetAsync(line);

        return outcome.IsDone ? EditOutcome.Certain : EditOutcome.Refused(Refusal.OrderBusy);
    }

    /// <summary>A server died between line and stock. Stock that may have moved is not moved again.</summary>
    private async Task<EditOutcome> GoOnAsync(RequestRecord request, OrderItem line)
    {
        // Stock moves after the line.
        var isMoved = line.Id != 0 && await stock.HasMovedAsync(request, line.ProductId);
        await KeepAsync(line);

        return await requests.StepAsync(request, RequestStep.AlternativeMoved)
            ? EditOutcome.Certain with { IsStockCertain = isMoved }
            : EditOutcome.Refused(Refusal.OrderBusy);
    }

    private Task KeepAsync(OrderItem line) => line.Id == 0 ? orders.InsertOrderItemAsync(line) : Task.CompletedTask;

    private static Guid LineId(Order order, RequestRecord request)
    {
        Span<byte> seed = stackalloc byte[20];
        order.OrderGuid.TryWriteBytes(seed);
        BitConverter.TryWriteBytes(seed[16..], request.Id);

        return new(SHA256.HashData(seed).AsSpan(0, 16));
    }
}

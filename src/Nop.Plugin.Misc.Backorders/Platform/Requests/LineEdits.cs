using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>
/// Takes units off an order line as the shop's own page does it: stock and line as one, then totals, through the shop's
/// services. Stock comes first: of a line that is gone nobody knows any more what goes back.
/// </summary>
public sealed class LineEdits(
    IOrderService orders,
    IRepository<OrderItem> items,
    RequestStock stock,
    RequestTotals totals,
    CustomerRequests requests,
    AllOrNothing once)
{
    public async Task<EditOutcome> TakeOffAsync(RequestRecord request)
    {
        var line = await LineAsync(request);
        var outcome = (RequestStep)request.StepId switch
        {
            RequestStep.None => await BeginAsync(request, line),
            < RequestStep.LineDone => await GoOnAsync(request, line),
            _ => EditOutcome.Certain
        };

        return outcome.Refusal is null && request.StepId < (int)RequestStep.TotalsDone
            ? outcome.And(await TotalAsync(request))
            : outcome;
    }

    private async Task<EditOutcome> BeginAsync(RequestRecord request, OrderItem? line)
    {
        if (line is null || line.Quantity != request.LineQuantity)
            return EditOutcome.Refused(Refusal.LineChanged);

        var outcome = await once.RunAsync(new(
            () => requests.StepAsync(request, RequestStep.StockMoving),
            () => requests.StepAsync(request, RequestStep.LineDone),
            async () =>
            {
                await stock.MoveAsync(request, line, request.Units);
                await ShrinkAsync(line, request.LineQuantity - request.Units);

                return Outcome.Done;
            }));
        await stock.ForgetAsync(line);

        return outcome.IsDone ? EditOutcome.Certain : EditOutcome.Refused(Refusal.OrderBusy);
    }

    /// <summary>A server died between stock and line. Stock that may have moved is not moved again.</summary>
    private async Task<EditOutcome> GoOnAsync(RequestRecord request, OrderItem? line)
    {
        var target = request.LineQuantity - request.Units;
        var isOurs = IsOurs(line?.Quantity ?? 0, request.LineQuantity, target);
        var isMoved = await IsMovedAsync(request, line);

        // Units went back to stock, so as many have to leave a line that somebody else made longer or shorter meanwhile.
        if (line?.Quantity > target)
            await ShrinkAsync(line, isOurs ? target : Math.Max(0, line.Quantity - request.Units));

        return await requests.StepAsync(request, RequestStep.LineDone)
            ? new(IsStockCertain: isMoved && (isOurs || line?.Quantity > target), isOurs, [])
            : EditOutcome.Refused(Refusal.OrderBusy);
    }

    // Nobody else changed it: it is as long as it was, or as short as it shall be.
    private static bool IsOurs(int quantity, int before, int target) => quantity == before || quantity == target;

    private async Task<bool> IsMovedAsync(RequestRecord request, OrderItem? line)
    {
        return line is null
            || request.StepId == (int)RequestStep.StockMoved
            || await stock.HasMovedAsync(request, line.ProductId);
    }

    private async Task<EditOutcome> TotalAsync(RequestRecord request)
    {
        var line = await LineAsync(request);
        var warnings = line is null ? await totals.WithoutAsync(request.OrderId, request.OrderItemId) : await totals.UpdateAsync(line);

        return await requests.StepAsync(request, RequestStep.TotalsDone)
            ? EditOutcome.Certain with { Warnings = warnings }
            : EditOutcome.Refused(Refusal.OrderBusy);
    }

    private Task<OrderItem?> LineAsync(RequestRecord request) => items.Table.FirstOrDefaultAsync(row => row.Id == request.OrderItemId)!;

    private Task ShrinkAsync(OrderItem line, int target)
    {
        if (target == 0)
            return orders.DeleteOrderItemAsync(line);

        var before = line.Quantity;
        line.PriceInclTax = WaitingPart.Share(line.PriceInclTax, before, target);
        line.PriceExclTax = WaitingPart.Share(line.PriceExclTax, before, target);
        line.DiscountAmountInclTax = WaitingPart.Share(line.DiscountAmountInclTax, before, target);
        line.DiscountAmountExclTax = WaitingPart.Share(line.DiscountAmountExclTax, before, target);
        line.Quantity = target;

        return orders.UpdateOrderItemAsync(line);
    }
}

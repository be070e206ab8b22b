using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>What came of an edit that a clerk has to know.</summary>
/// <param name="IsStockCertain">False: look whether the units are in stock again.</param>
/// <param name="IsLineCertain">False: somebody else changed the line meanwhile, so it was left as it is.</param>
public sealed record EditOutcome(bool IsStockCertain, bool IsLineCertain, IReadOnlyList<string> Warnings)
{
    public EditOutcome And(EditOutcome next) => new(IsStockCertain && next.IsStockCertain, IsLineCertain && next.IsLineCertain, [.. Warnings, .. next.Warnings]);
}

/// <summary>
/// Takes units off an order line as the shop's own page does it: stock, line, totals, through the shop's services. Stock
/// comes first, as on that page for a line that is deleted: of a line that is gone nobody knows any more what goes back.
/// </summary>
public class LineEdits(IOrderService orders, LineReader lines, RequestStock stock, RequestTotals totals, CustomerRequests requests)
{
    /// <param name="order">As it is stored: its totals are written back.</param>
    public async Task<EditOutcome> TakeOffAsync(Order order, RequestRecord request)
    {
        if (request.StepId >= (int)RequestStep.LineDone)
            return new(IsStockCertain: true, IsLineCertain: true, []);

        var line = (await lines.FindAsync(request.OrderItemId))?.Item;
        var target = request.LineQuantity - request.Units;
        var isOurs = line is null ? target == 0 : line.Quantity == request.LineQuantity || line.Quantity == target;

        var isCertain = line is null || !isOurs || await stock.MoveAsync(request, RequestStep.StockMoving, RequestStep.StockMoved, line, request.Units);
        IReadOnlyList<string> warnings = isOurs ? await ShrinkAsync(order, request, line, target) : [];
        await requests.StepAsync(request, RequestStep.LineDone);

        return new(isCertain, isOurs, warnings);
    }

    private async Task<IReadOnlyList<string>> ShrinkAsync(Order order, RequestRecord request, OrderItem? line, int target)
    {
        if (target == 0)
        {
            if (line is not null)
                await orders.DeleteOrderItemAsync(line);

            return await totals.WithoutAsync(order, request.OrderItemId);
        }

        Shrink(line!, target);
        if (!totals.FollowEdits)
            await orders.UpdateOrderItemAsync(line!);

        // Writes the line, too, when it makes totals.
        return await totals.UpdateAsync(order, line!);
    }

    private static void Shrink(OrderItem line, int target)
    {
        var before = line.Quantity;
        line.PriceInclTax = WaitingPart.Share(line.PriceInclTax, before, target);
        line.PriceExclTax = WaitingPart.Share(line.PriceExclTax, before, target);
        line.DiscountAmountInclTax = WaitingPart.Share(line.DiscountAmountInclTax, before, target);
        line.DiscountAmountExclTax = WaitingPart.Share(line.DiscountAmountExclTax, before, target);
        line.Quantity = target;
    }
}

using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>Captures a line of a checkout for the store of its order: a cart shared by stores may have been filled in another.</summary>
internal sealed class CaptureCheckoutLine(CaptureLine capture, LineReader lines, RequestMarks request)
{
    public Task RunAsync(OrderItem item) => capture.PlacedAsync(item, () => OrderAsync(item.OrderId));

    private Task<Order> OrderAsync(int id) => request.NewOrder(id) is { } order ? Task.FromResult(order) : lines.OrderAsync(id);
}

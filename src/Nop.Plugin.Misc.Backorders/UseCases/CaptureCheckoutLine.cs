using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Captures a line of a checkout for the store of its order: a cart shared by stores may have been filled in another.</summary>
public class CaptureCheckoutLine(CaptureLine capture, LineReader lines)
{
    public Task RunAsync(OrderItem item) => capture.PlacedAsync(item, () => lines.OrderAsync(item.OrderId));
}

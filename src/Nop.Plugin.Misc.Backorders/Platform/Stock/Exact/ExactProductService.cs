using System.Reflection;
using System.Runtime.ExceptionServices;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Exact;

/// <summary>
/// The shop's service, of which adjusting stock loses no unit when several orders come at once. All that the shop, or another
/// plugin around or below this, does besides stays as it is.
/// </summary>
public class ExactProductService : DispatchProxy
{
    private IProductService _inner = null!;

    public static IProductService Around(IProductService inner)
    {
        var proxy = Create<IProductService, ExactProductService>();
        ((ExactProductService)(object)proxy)._inner = inner;

        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IProductService.AdjustInventoryAsync) && args![0] is Product product)
            return AdjustAsync(product, own => (Task)Pass(targetMethod, [own, .. args[1..]])!);

        return Pass(targetMethod, args);
    }

    private object? Pass(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(_inner, args);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } real)
        {
            ExceptionDispatchInfo.Throw(real);
            throw;
        }
    }

    private static async Task AdjustAsync(Product product, Func<Product, Task> adjust)
    {
        var adjustment = StockAdjustment.Begin();
        var own = adjustment.Own(product);
        if (product.UseMultipleWarehouses)
            adjustment.ReadsWarehousesOf(product.Id);

        await adjust(own);

        // The caller goes on with its product, and finds in it what the shop would have written there.
        foreach (var column in ChangedColumns<Product>.Between(product, own))
            column.SetValue(product, column.GetValue(own));
    }
}

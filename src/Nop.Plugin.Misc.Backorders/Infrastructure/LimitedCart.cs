using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// The shop's cart, into which no more comes of what is limited than can be ordered: from product pages, a cart that is changed, an
/// order that is repeated, and whatever other plugins put there. The shop has no event for it, and asks itself inside.
/// </summary>
public class LimitedCart : ServiceProxy<IShoppingCartService>
{
    public static IShoppingCartService Around(IShoppingCartService inner, IServiceProvider services) =>
        Around<LimitedCart>(inner, services);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
    {
        nameof(IShoppingCartService.AddToCartAsync) => AddAsync(targetMethod, args!),
        nameof(IShoppingCartService.UpdateShoppingCartItemAsync) => UpdateAsync(targetMethod, args!),
        nameof(IShoppingCartService.GetShoppingCartItemWarningsAsync) => WarnAsync(targetMethod, args!),
        _ => Pass(targetMethod, args)
    };

    private async Task<IList<string>> AddAsync(MethodInfo method, object?[] args)
    {
        if (args is [Customer customer, Product product, ShoppingCartType.ShoppingCart, int storeId, var xml, _, _, _, int quantity, ..])
        {
            var line = new WantedLine(product.Id, xml as string, quantity);
            if (await RefusalAsync(customer, storeId, line, itemId: 0) is { } refusal)
                return [refusal];
        }

        return await Warnings(method, args);
    }

    private async Task<IList<string>> UpdateAsync(MethodInfo method, object?[] args)
    {
        // What becomes less is never refused.
        if (args is [Customer customer, int itemId, var xml, _, _, _, int quantity, ..]
            && await FindAsync(customer, itemId) is { } item
            && quantity > item.Quantity)
        {
            var line = new WantedLine(item.ProductId, xml as string ?? item.AttributesXml, quantity);
            if (await RefusalAsync(customer, item.StoreId, line, itemId) is { } refusal)
                return [refusal];
        }

        return await Warnings(method, args);
    }

    private async Task<IList<string>> WarnAsync(MethodInfo method, object?[] args)
    {
        var warnings = await Warnings(method, args);
        if (args is not
            [
                Customer customer, ShoppingCartType.ShoppingCart, Product product, int storeId, var xml, _, _, _, int quantity, _,
                int itemId, ..
            ])
            return warnings;

        return await RefusalAsync(customer, storeId, new(product.Id, xml as string, quantity), itemId) is { } refusal
            ? [.. warnings, refusal]
            : warnings;
    }

    // Without any limit nobody looks for it.
    private async Task<ShoppingCartItem?> FindAsync(Customer customer, int itemId)
    {
        return await AnyAsync()
            ? (await Inner.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart)).FirstOrDefault(item => item.Id == itemId)
            : null;
    }

    private Task<IList<string>> Warnings(MethodInfo method, object?[] args) => (Task<IList<string>>)Pass(method, args)!;

    private Task<bool> AnyAsync() =>
        Services.GetRequiredService<Guard>().ReadAsync<CartLimits, bool>("limits", limits => limits.AnyAsync(), false);

    /// <param name="itemId">The line of the cart that it is about; 0: it is not there yet.</param>
    private async Task<string?> RefusalAsync(Customer customer, int storeId, WantedLine line, int itemId)
    {
        if (!await AnyAsync())
            return null;

        var cart = await Inner.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, storeId);

        return await Services.GetRequiredService<Guard>().ReadAsync<CartLimits, string?>(
            "limits",
            limits => limits.RefusalAsync(line, cart.Where(item => item.Id != itemId), storeId, customer),
            null);
    }
}

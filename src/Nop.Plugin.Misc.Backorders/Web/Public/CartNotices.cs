using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>Adds the notice to the lines of cart and order summary, where the shop prints what was chosen.</summary>
public class CartNotices(ShopperNotices notices, IShoppingCartService carts, IWorkContext workContext, IStoreContext storeContext)
{
    private const string DONE = "Backorders.Notices";

    public async Task AddAsync(ShoppingCartModel model)
    {
        // The cart page announces the same model twice.
        if (model.Items.Count == 0 || !model.CustomProperties.TryAdd(DONE, "added"))
            return;

        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await carts.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);
        var byId = cart.ToDictionary(item => item.Id);
        var lines = model.Items
            .Select(line => new WantedLine(line.ProductId, byId.GetValueOrDefault(line.Id)?.AttributesXml, line.Quantity))
            .ToList();
        var made = await notices.MakeAsync(lines);

        for (var index = 0; index < made.Count; index++)
        {
            if (made[index] is { } notice)
                model.Items[index].AttributeInfo += NoticeMarkup.ToText(notice.Html);
        }
    }
}

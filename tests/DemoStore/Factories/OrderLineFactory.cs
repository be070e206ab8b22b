using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Models.Order;

namespace DemoStore.Factories;

public sealed class OrderLineFactory(
    IOrderService orders,
    IProductService products,
    IProductAttributeParser parser,
    Amounts amounts)
{
    public async Task<IList<OrderDetailsModel.OrderItemModel>> PrepareAsync(Order order)
    {
        var models = new List<OrderDetailsModel.OrderItemModel>();

        foreach (var item in await orders.GetOrderItemsAsync(order.Id))
            models.Add(await PrepareAsync(order, item));

        return models;
    }

    private async Task<OrderDetailsModel.OrderItemModel> PrepareAsync(Order order, OrderItem item)
    {
        var product = await products.GetProductByIdAsync(item.ProductId);
        var combination = await parser.FindProductAttributeCombinationAsync(product, item.AttributesXml);

        return new OrderDetailsModel.OrderItemModel
        {
            Id = item.Id,
            OrderItemGuid = item.OrderItemGuid,
            Sku = string.IsNullOrEmpty(combination?.Sku) ? product.Sku : combination.Sku,
            ProductId = item.ProductId,
            ProductName = product.Name,
            ProductSeName = Slug.Of(product.Name),
            Quantity = item.Quantity,
            UnitPrice = await amounts.OfAsync(order, item.UnitPriceInclTax),
            SubTotal = await amounts.OfAsync(order, item.PriceInclTax),
            AttributeInfo = item.AttributeDescription,
        };
    }
}

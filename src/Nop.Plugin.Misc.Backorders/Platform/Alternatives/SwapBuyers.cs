using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Catalog;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>Who gets which alternative, and for how much.</summary>
public sealed class SwapBuyers(ICustomerService customers, IProductService products, SwapPrices prices)
{
    /// <returns>Null when customer or product are gone.</returns>
    public async Task<(Customer Customer, Product Product)?> FindAsync(Order order, RequestRecord request)
    {
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        var product = await products.GetProductByIdAsync(request.AlternativeProductId);

        return customer is null || product is null || product.Deleted ? null : (customer, product);
    }

    /// <returns>A line as it would stand in the order, not stored yet; null when customer or product are gone.</returns>
    public async Task<OrderItem?> LineAsync(Order order, RequestRecord request, Guid id)
    {
        if (await FindAsync(order, request) is not { } buyer)
            return null;

        var (inclTax, exclTax) = await prices.UnitAsync(buyer.Product, buyer.Customer, order.StoreId, new Units(request.Units));

        return new()
        {
            OrderItemGuid = id,
            OrderId = order.Id,
            ProductId = buyer.Product.Id,
            Quantity = request.Units,
            UnitPriceInclTax = inclTax,
            UnitPriceExclTax = exclTax,
            PriceInclTax = inclTax * request.Units,
            PriceExclTax = exclTax * request.Units,
            OriginalProductCost = buyer.Product.ProductCost,
            ItemWeight = buyer.Product.Weight,
            AttributeDescription = "",
            AttributesXml = ""
        };
    }
}

using System.Security.Cryptography;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>
/// Adds the alternative to the order as the shop's own page "add product" does: line, stock, totals. The line is found again
/// by an id that follows from the request, so that it is added once.
/// </summary>
public class AlternativeLines(IOrderService orders, IRepository<OrderItem> items, SwapBuyers buyers, SwapPrices prices, RequestStock stock, RequestTotals totals)
{
    public async Task<bool> MayBuyAsync(Order order, RequestRecord request)
    {
        return await buyers.FindAsync(order, request) is { } buyer && await prices.MayBuyAsync(buyer.Product, buyer.Customer, order.StoreId, new(request.Units));
    }

    public async Task<EditOutcome> AddAsync(Order order, RequestRecord request)
    {
        if (request.StepId >= (int)RequestStep.AlternativeMoved)
            return new(IsStockCertain: true, IsLineCertain: true, []);

        var id = LineId(order, request);
        var line = await items.Table.FirstOrDefaultAsync(row => row.OrderId == order.Id && row.OrderItemGuid == id) ?? await InsertAsync(order, request, id);
        if (line is null)
            return new(IsStockCertain: true, IsLineCertain: false, []);

        request.AlternativeAmount = line.PriceInclTax;
        var isCertain = await stock.MoveAsync(request, RequestStep.AlternativeMoving, RequestStep.AlternativeMoved, line, -line.Quantity);

        return new(isCertain, IsLineCertain: true, await totals.UpdateAsync(order, line));
    }

    private async Task<OrderItem?> InsertAsync(Order order, RequestRecord request, Guid id)
    {
        if (await buyers.FindAsync(order, request) is not { } buyer)
            return null;

        var (inclTax, exclTax) = await prices.UnitAsync(buyer.Product, buyer.Customer, order.StoreId, new Units(request.Units));
        var line = new OrderItem
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
        await orders.InsertOrderItemAsync(line);

        return line;
    }

    private static Guid LineId(Order order, RequestRecord request)
    {
        Span<byte> seed = stackalloc byte[20];
        order.OrderGuid.TryWriteBytes(seed);
        BitConverter.TryWriteBytes(seed[16..], request.Id);

        return new(SHA256.HashData(seed).AsSpan(0, 16));
    }
}

/// <summary>Who gets which alternative.</summary>
public class SwapBuyers(ICustomerService customers, IProductService products)
{
    /// <returns>Null when customer or product are gone.</returns>
    public async Task<(Customer Customer, Product Product)?> FindAsync(Order order, RequestRecord request)
    {
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        var product = await products.GetProductByIdAsync(request.AlternativeProductId);

        return customer is null || product is null || product.Deleted ? null : (customer, product);
    }
}

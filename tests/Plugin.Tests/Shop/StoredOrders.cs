using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Orders;
using NSubstitute;

namespace Plugin.Tests.Shop;

/// <summary>The shop's service of orders over the stored ones.</summary>
internal static class StoredOrders
{
    public static IOrderService Of(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Order>>();
        var items = provider.GetRequiredService<IRepository<OrderItem>>();
        var notes = provider.GetRequiredService<IRepository<OrderNote>>();
        var orders = Substitute.For<IOrderService>();
        orders.GetOrderByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        orders.GetOrderItemByIdAsync(Arg.Any<int>()).Returns(call => items.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        orders.GetOrderItemsAsync(Arg.Any<int>(), Arg.Any<bool?>(), Arg.Any<bool?>(), Arg.Any<int>()).Returns(call => items.Table.Where(row => row.OrderId == call.ArgAt<int>(0)).ToList());
        orders.InsertOrderNoteAsync(Arg.Any<OrderNote>()).Returns(call => notes.InsertAsync(call.Arg<OrderNote>()));
        orders.InsertOrderItemAsync(Arg.Any<OrderItem>()).Returns(call => items.InsertAsync(call.Arg<OrderItem>()));
        orders.UpdateOrderItemAsync(Arg.Any<OrderItem>()).Returns(call => items.UpdateAsync(call.Arg<OrderItem>()));
        orders.DeleteOrderItemAsync(Arg.Any<OrderItem>()).Returns(call => items.DeleteAsync(call.Arg<OrderItem>()));

        return orders;
    }
}

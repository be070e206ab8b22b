using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Templates;

namespace Plugin.Tests.Requests;

/// <summary>A shop whose shoppers ask, and whose services for lines and stock can die at a chosen place.</summary>
internal sealed class RequestShop : IDisposable
{
    private readonly Telling _told = new();

    public RequestShop(TestServer? server = null) => Shop = new(Replace, server);

    public TestShop Shop { get; }

    public OrderSettings OrderSettings { get; } = new();

    /// <summary>The server dies there: "stock" before it moves, "stock!" right after it; the same with "line".</summary>
    public string DiesAt { get; set; } = "";

    /// <summary>Without what every order of this shop is told first.</summary>
    public IReadOnlyList<NotificationKind> Told => [.. _told.Kinds.Where(kind => kind != NotificationKind.PutOnBackorder)];

    /// <summary>How often the customer of an order heard that.</summary>
    public int TimesTold(int orderId, NotificationKind kind) => _told.Notices.Count(notice => notice.Order.Id == orderId && notice.Kind == kind);

    public void Dispose() => Shop.Dispose();

    /// <summary>An order of which a part waits.</summary>
    public async Task<OrderItem> OrderAsync(int stock, int quantity, Action<Product>? change = null)
    {
        var product = await Shop.SellAsync(stock, change);
        var item = await Shop.BuyAsync(product.Id, quantity);
        (item.UnitPriceInclTax, item.PriceInclTax, item.UnitPriceExclTax, item.PriceExclTax) = (12m, 12m * quantity, 10m, 10m * quantity);
        await Shop.Database.Repository<OrderItem>().UpdateAsync(item, publishEvent: false);

        return item;
    }

    public Task<Outcome> AskToCancelAsync(OrderItem item) => Shop.AskAsync<AskToCancel, Outcome>(ask => ask.RunAsync(item.OrderId, item.Id));

    public Task<Outcome> AcceptAsync(int id) => Shop.AskAsync<AcceptRequest, Outcome>(accept => accept.RunAsync(id));

    public Task<Outcome> RefuseAsync(int id, string reason) => Shop.AskAsync<RefuseRequest, Outcome>(refuse => refuse.RunAsync(id, reason));

    /// <summary>What the mail about the last request that was accepted says of money.</summary>
    public Task<string> MailMoneyAsync() => Shop.AskAsync<RequestedWords, string>(words => words.MoneyAsync(_told.Notices.Last(notice => notice.Kind == NotificationKind.CancelAccepted), 1));

    public async Task ChangeOrderAsync(Action<Order> change)
    {
        var order = Shop.Rows<Order>().Single();
        change(order);
        await Shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }

    /// <summary>Units of a price each, all of which wait, paid in dollars; of the totals what is left out follows.</summary>
    public async Task<OrderItem> PaidAsync(int quantity, decimal price, Action<Order>? change = null)
    {
        var item = await OrderAsync(stock: 0, quantity);
        (item.UnitPriceInclTax, item.PriceInclTax, item.UnitPriceExclTax, item.PriceExclTax) = (price, price * quantity, price, price * quantity);
        await Shop.Database.Repository<OrderItem>().UpdateAsync(item, publishEvent: false);
        await ChangeOrderAsync(order =>
        {
            (order.PaymentStatus, order.CustomerCurrencyCode, order.CurrencyRate) = (PaymentStatus.Paid, "USD", 1);
            order.OrderTotal = order.OrderSubtotalInclTax = price * quantity;
            change?.Invoke(order);
        });

        return item;
    }

    /// <summary>Of what waits so many are asked to be cancelled, and a clerk says yes.</summary>
    public async Task CancelAsync(OrderItem item, int units)
    {
        await AskToCancelAsync(item);
        var request = Shop.Rows<RequestRecord>().Single(row => row.StateId == (int)RequestState.Open);
        request.Units = units;
        await Shop.Database.Repository<RequestRecord>().UpdateAsync(request, publishEvent: false);
        Assert.Equal(Outcome.Done, await AcceptAsync(request.Id));
    }

    public RequestRecord Request() => Assert.Single(Shop.Rows<RequestRecord>());

    public RequestState State() => (RequestState)Request().StateId;

    public OrderItem? Line(OrderItem item) => Shop.Rows<OrderItem>().SingleOrDefault(row => row.Id == item.Id);

    public IReadOnlyList<string> Notes() => [.. Shop.Rows<OrderNote>().Select(note => note.Note)];

    /// <summary>What a customer of the shop sees in the order.</summary>
    public IReadOnlyList<string> ShownNotes() => [.. Shop.Rows<OrderNote>().Where(note => note.DisplayToCustomer).Select(note => note.Note)];

    private void Replace(IServiceCollection services)
    {
        services.AddSingleton(OrderSettings);
        services.AddSingleton<INotificationChannel>(_told);
        services.AddSingleton(Customers());
        services.AddSingleton(Carts());
        services.AddScoped(provider => Products(provider));
        services.AddScoped(provider => Orders(provider));
        services.AddScoped(provider => Processing(provider));
    }

    private IProductService Products(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Product>>();
        var stockroom = new Func<string, Stockroom>(message => new(
            provider.GetRequiredService<IProductAttributeParser>(),
            rows,
            provider.GetRequiredService<IRepository<ProductAttributeCombination>>(),
            provider.GetRequiredService<IRepository<ProductWarehouseInventory>>(),
            (product, change, stock, combination, _) => TellAsync(provider, product, change, stock, combination, message)));
        var products = Substitute.For<IProductService>();
        products.GetProductByIdAsync(Arg.Any<int>()).Returns(call => rows.Table.FirstOrDefault(row => row.Id == call.Arg<int>()));
        products.GetProductsByIdsAsync(Arg.Any<int[]>()).Returns(call =>
        {
            var ids = call.Arg<int[]>();

            return rows.Table.Where(row => ids.Contains(row.Id)).ToList();
        });
        products.AdjustInventoryAsync(Arg.Any<Product>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<string>()).Returns(call => DyingAsync(
            "stock",
            () => stockroom(call.ArgAt<string>(3)).AdjustAsync(call.Arg<Product>().Id, call.Arg<int>(), call.ArgAt<string>(2))));

        return products;
    }

    private IOrderService Orders(IServiceProvider provider)
    {
        var items = provider.GetRequiredService<IRepository<OrderItem>>();
        var orders = StoredOrders.Of(provider);
        orders.UpdateOrderItemAsync(Arg.Any<OrderItem>()).Returns(call => DyingAsync("line", () => items.UpdateAsync(call.Arg<OrderItem>())));
        orders.DeleteOrderItemAsync(Arg.Any<OrderItem>()).Returns(call => DyingAsync("line", () => items.DeleteAsync(call.Arg<OrderItem>())));

        return orders;
    }

    // As the shop does it: a coupon that was used up counts no more, and points and gift cards stay used in full.
    private static IOrderProcessingService Processing(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Order>>();
        var items = provider.GetRequiredService<IRepository<OrderItem>>();
        var processing = Substitute.For<IOrderProcessingService>();
        processing.CanCancelOrder(Arg.Any<Order>()).Returns(call => call.Arg<Order>().OrderStatus != OrderStatus.Cancelled);
        processing.CancelOrderAsync(Arg.Any<Order>(), notifyCustomer: true).Returns(call =>
        {
            call.Arg<Order>().OrderStatus = OrderStatus.Cancelled;

            return rows.UpdateAsync(call.Arg<Order>());
        });
        processing.UpdateOrderTotalsAsync(Arg.Any<UpdateOrderParameters>()).Returns(call =>
        {
            var order = call.Arg<UpdateOrderParameters>().UpdatedOrder;
            var cards = provider.GetRequiredService<IRepository<GiftCardUsageHistory>>().Table.Where(row => row.UsedWithOrderId == order.Id).Select(row => row.UsedValue).ToList().Sum();
            var points = provider.GetRequiredService<IRepository<RewardPointsHistory>>().Table.Where(row => row.Id == order.RedeemedRewardPointsEntryId).Select(row => row.UsedAmount).ToList().Sum();
            order.OrderSubtotalInclTax = items.Table.Where(row => row.OrderId == order.Id).Select(row => row.PriceInclTax).ToList().Sum();
            (order.OrderSubTotalDiscountInclTax, order.OrderDiscount) = (0, 0);
            order.OrderTotal = Math.Max(0, order.OrderSubtotalInclTax + order.OrderShippingInclTax - cards - points);

            return rows.UpdateAsync(order);
        });

        return processing;
    }

    private static ICustomerService Customers()
    {
        var customers = Substitute.For<ICustomerService>();
        customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => new Customer { Id = call.Arg<int>() });

        return customers;
    }

    /// <summary>A cart that has nothing to warn of.</summary>
    private static IShoppingCartService Carts()
    {
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartItemWarningsAsync(default!, default, default!, default, default!, default).ReturnsForAnyArgs([]);

        return carts;
    }

    private static Task TellAsync(IServiceProvider provider, int product, int change, int stock, int? combination, string message)
    {
        return provider.GetRequiredService<IRepository<StockQuantityHistory>>().InsertAsync(new StockQuantityHistory
        {
            ProductId = product,
            CombinationId = combination,
            QuantityAdjustment = change,
            StockQuantity = stock,
            Message = message,
            CreatedOnUtc = provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        });
    }

    private async Task DyingAsync(string place, Func<Task> work)
    {
        if (DiesAt == place)
            throw new InvalidOperationException("The server died.");

        await work();

        if (DiesAt == place + "!")
            throw new InvalidOperationException("The server died.");
    }

    private sealed class Telling : INotificationChannel
    {
        public List<OrderNotification> Notices { get; } = [];

        public IEnumerable<NotificationKind> Kinds => Notices.Select(notice => notice.Kind);

        public string Way => "told";

        // What the order hears besides is another matter.
        public Task<bool> ReachesAsync(OrderNotification notice) => Task.FromResult(notice.Kind is NotificationKind.CancelRequested or NotificationKind.CancelAccepted or NotificationKind.CancelRefused or NotificationKind.AlternativeOffered);

        public Task SendAsync(OrderNotification notice)
        {
            Notices.Add(notice);

            return Task.CompletedTask;
        }
    }
}

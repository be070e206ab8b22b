using System.Globalization;
using System.Net;
using System.Text;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Services.Stores;

namespace DemoStore.Engine.Messages;

public sealed class TokenProvider(
    IOrderService orders,
    IProductService products,
    ICustomerService customers,
    IAddressService addresses,
    IStoreService stores,
    IShipmentService shipments,
    IPriceFormatter prices,
    IEventPublisher events) : IMessageTokenProvider
{
    private static readonly CultureInfo _dates = CultureInfo.GetCultureInfo("en-US");

    public async Task AddStoreTokensAsync(IList<Token> tokens, Store store, EmailAccount emailAccount, int languageId)
    {
        tokens.Add(new Token("Store.Name", store.Name));
        tokens.Add(new Token("Store.URL", store.Url, neverHtmlEncoded: true));
        tokens.Add(new Token("Store.Email", emailAccount.Email));
        tokens.Add(new Token("Store.CompanyName", store.CompanyName));
        await events.PublishAsync(new EntityTokensAddedEvent<Store>(store, tokens));
    }

    public async Task AddCustomerTokensAsync(IList<Token> tokens, int customerId) =>
        await AddCustomerTokensAsync(tokens, await customers.GetCustomerByIdAsync(customerId));

    public async Task AddCustomerTokensAsync(IList<Token> tokens, Customer customer)
    {
        tokens.Add(new Token("Customer.Email", customer.Email));
        tokens.Add(new Token("Customer.FullName", await customers.GetCustomerFullNameAsync(customer)));
        tokens.Add(new Token("Customer.FirstName", customer.FirstName));
        await events.PublishAsync(new EntityTokensAddedEvent<Customer>(customer, tokens));
    }

    public async Task AddProductTokensAsync(IList<Token> tokens, Product product, int languageId)
    {
        tokens.Add(new Token("Product.ID", product.Id));
        tokens.Add(new Token("Product.Name", product.Name));
        tokens.Add(new Token("Product.SKU", product.Sku));
        await events.PublishAsync(new EntityTokensAddedEvent<Product>(product, tokens));
    }

    public async Task AddOrderTokensAsync(IList<Token> tokens, Order order, int languageId, int vendorId = 0)
    {
        var billing = await addresses.GetAddressByIdAsync(order.BillingAddressId);
        var store = await stores.GetStoreByIdAsync(order.StoreId) ?? (await stores.GetAllStoresAsync())[0];

        tokens.Add(new Token("Order.OrderId", order.Id));
        tokens.Add(new Token("Order.OrderNumber", order.CustomOrderNumber));
        tokens.Add(new Token("Order.CustomerFullName", $"{billing.FirstName} {billing.LastName}"));
        tokens.Add(new Token("Order.CustomerEmail", billing.Email));
        tokens.Add(new Token("Order.CreatedOn", order.CreatedOnUtc.ToString("D", _dates)));
        tokens.Add(new Token("Order.OrderTotal", await PriceAsync(order, order.OrderTotal)));
        tokens.Add(new Token("Order.ShippingMethod", order.ShippingMethod));
        tokens.Add(new Token("Order.Product(s)", await ProductsAsync(order, vendorId), neverHtmlEncoded: true));
        tokens.Add(new Token("Order.OrderURLForCustomer", $"{store.Url}orderdetails/{order.Id}", neverHtmlEncoded: true));
        await events.PublishAsync(new EntityTokensAddedEvent<Order>(order, tokens));
    }

    public async Task AddShipmentTokensAsync(IList<Token> tokens, Shipment shipment, int languageId)
    {
        var table = new Table("Name", "Quantity");

        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                table.Row(WebUtility.HtmlEncode(product.Name), item.Quantity.ToString(CultureInfo.InvariantCulture));
        }

        tokens.Add(new Token("Shipment.ShipmentNumber", shipment.Id));
        tokens.Add(new Token("Shipment.TrackingNumber", shipment.TrackingNumber));
        tokens.Add(new Token("Shipment.Product(s)", table.ToString(), neverHtmlEncoded: true));
        await events.PublishAsync(new EntityTokensAddedEvent<Shipment>(shipment, tokens));
    }

    private async Task<string> ProductsAsync(Order order, int vendorId)
    {
        var table = new Table("Name", "Price", "Quantity", "Total");

        foreach (var line in await orders.GetOrderItemsAsync(order.Id, vendorId: vendorId))
        {
            var product = await products.GetProductByIdAsync(line.ProductId);
            var name = WebUtility.HtmlEncode(product.Name) + (string.IsNullOrEmpty(line.AttributeDescription) ? "" : $"<br />{line.AttributeDescription}");
            table.Row(name, await PriceAsync(order, line.UnitPriceInclTax), line.Quantity.ToString(CultureInfo.InvariantCulture), await PriceAsync(order, line.PriceInclTax));
        }

        return table.ToString();
    }

    private Task<string> PriceAsync(Order order, decimal kept) => prices.FormatPriceAsync(kept * order.CurrencyRate, true, order.CustomerCurrencyCode, false, order.CustomerLanguageId);

    private sealed class Table
    {
        private readonly StringBuilder _html = new();

        public Table(params string[] titles)
        {
            _html.Append("<table style=\"width:100%;border-collapse:collapse\">");
            Cells("th", titles);
        }

        public void Row(params string[] cells) => Cells("td", cells);

        public override string ToString() => _html + "</table>";

        private void Cells(string tag, string[] cells) =>
            _html.Append("<tr>").AppendJoin("", cells.Select(cell => $"<{tag} style=\"padding:6px;border-bottom:1px solid #ddd;text-align:left\">{cell}</{tag}>")).Append("</tr>");
    }
}

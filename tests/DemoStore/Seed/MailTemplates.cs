using Nop.Core.Domain.Messages;

namespace DemoStore.Seed;

internal static class MailTemplates
{
    private const string END = "<p>%Store.Name%<br /><a href=\"%Store.URL%\">%Store.URL%</a></p>";

    public static IReadOnlyList<(string Name, string Subject, string Body)> All { get; } =
    [
        (MessageTemplateSystemNames.ORDER_PLACED_CUSTOMER_NOTIFICATION,
            "%Store.Name%. Your order %Order.OrderNumber%",
            "<p>Hello %Order.CustomerFullName%,</p><p>Thank you for your order of %Order.CreatedOn%. You ordered:</p>%Order.Product(s)%%Backorders.Lines%<p>Total: <strong>%Order.OrderTotal%</strong></p><p><a href=\"%Order.OrderURLForCustomer%\">View your order</a></p>" + END),
        (MessageTemplateSystemNames.ORDER_PLACED_STORE_OWNER_NOTIFICATION,
            "%Store.Name%. Order %Order.OrderNumber% has been placed",
            "<p>%Order.CustomerFullName% (%Order.CustomerEmail%) has placed an order.</p>%Order.Product(s)%%Backorders.Lines%<p>Total: %Order.OrderTotal%</p>" + END),
        (MessageTemplateSystemNames.ORDER_PLACED_VENDOR_NOTIFICATION,
            "%Store.Name%. Order %Order.OrderNumber% contains your products",
            "<p>These of your products have been ordered:</p>%Order.Product(s)%" + END),
        (MessageTemplateSystemNames.ORDER_CANCELLED_CUSTOMER_NOTIFICATION,
            "%Store.Name%. Your order %Order.OrderNumber% has been cancelled",
            "<p>Hello %Order.CustomerFullName%,</p><p>Your order %Order.OrderNumber% has been cancelled.</p>%Order.Product(s)%" + END),
        (MessageTemplateSystemNames.SHIPMENT_SENT_CUSTOMER_NOTIFICATION,
            "%Store.Name%. A part of order %Order.OrderNumber% has shipped",
            "<p>Hello %Order.CustomerFullName%,</p><p>These items have shipped:</p>%Shipment.Product(s)%%if (%Shipment.TrackingNumber% != \"\")<p>Tracking number: %Shipment.TrackingNumber%</p>endif%" + END),
    ];
}

using Nop.Core.Domain.Messages;

namespace DemoStore.Seed;

internal static class MailTemplates
{
    private const string END = "<p>%Store.Name%<br /><a href=\"%Store.URL%\">%Store.URL%</a></p>";

    public static IReadOnlyList<(string Name, string Subject, string Body)> All { get; } =
    [
        (MessageTemplateSystemNames.ORDER_PLACED_CUSTOMER_NOTIFICATION,
            "%Store.Name%. Your order %Order.OrderNumber%",
            "<p>Hello %Order.CustomerFullName%,</p><p>thank you for your order of %Order.CreatedOn%. This is what you ordered:</p>%Order.Product(s)%%Backorders.Lines%<p>Total: <strong>%Order.OrderTotal%</strong></p><p><a href=\"%Order.OrderURLForCustomer%\">See your order</a></p>" + END),
        (MessageTemplateSystemNames.ORDER_PLACED_STORE_OWNER_NOTIFICATION,
            "%Store.Name%. Order %Order.OrderNumber% has been placed",
            "<p>%Order.CustomerFullName% (%Order.CustomerEmail%) has placed an order.</p>%Order.Product(s)%%Backorders.Lines%<p>Total: %Order.OrderTotal%</p>" + END),
        (MessageTemplateSystemNames.ORDER_PLACED_VENDOR_NOTIFICATION,
            "%Store.Name%. Order %Order.OrderNumber% has goods of yours",
            "<p>These goods of yours have been ordered:</p>%Order.Product(s)%" + END),
        (MessageTemplateSystemNames.ORDER_CANCELLED_CUSTOMER_NOTIFICATION,
            "%Store.Name%. Your order %Order.OrderNumber% has been cancelled",
            "<p>Hello %Order.CustomerFullName%,</p><p>your order %Order.OrderNumber% has been cancelled.</p>%Order.Product(s)%" + END),
        (MessageTemplateSystemNames.SHIPMENT_SENT_CUSTOMER_NOTIFICATION,
            "%Store.Name%. A part of order %Order.OrderNumber% is on its way",
            "<p>Hello %Order.CustomerFullName%,</p><p>these goods have left our warehouse:</p>%Shipment.Product(s)%%if (%Shipment.TrackingNumber% != \"\")<p>Tracking number: %Shipment.TrackingNumber%</p>endif%" + END),
    ];
}

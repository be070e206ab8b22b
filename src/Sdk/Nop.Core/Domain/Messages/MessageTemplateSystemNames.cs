namespace Nop.Core.Domain.Messages;

public static class MessageTemplateSystemNames
{
    public const string ORDER_CANCELLED_CUSTOMER_NOTIFICATION = "OrderCancelled.CustomerNotification";
    public const string ORDER_PLACED_CUSTOMER_NOTIFICATION = "OrderPlaced.CustomerNotification";
    public const string ORDER_PLACED_STORE_OWNER_NOTIFICATION = "OrderPlaced.StoreOwnerNotification";
    public const string ORDER_PLACED_VENDOR_NOTIFICATION = "OrderPlaced.VendorNotification";
    public const string SHIPMENT_SENT_CUSTOMER_NOTIFICATION = "ShipmentSent.CustomerNotification";
}

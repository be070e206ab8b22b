using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>What the shop's own mails say already, so that nobody reads it twice.</summary>
public sealed class ShopMails(IMessageTemplateService templates, StoreSettings settings, RequestMarks request)
{
    public const string ORDER_PLACED = "OrderPlaced.CustomerNotification";
    public const string SHIPMENT_SENT = "ShipmentSent.CustomerNotification";

    private const string SHIPPED_PRODUCTS = "%Shipment.Product(s)%";

    /// <summary>True when the customer reads all of it in the shop's own mail.</summary>
    public async Task<bool> SayAsync(OrderNotification notice) => notice switch
    {
        { Kind: NotificationKind.PutOnBackorder } =>
            request.ListedOrders.Contains(notice.Order.Id) && await AreEnoughAsync(notice.Order.StoreId),
        { Kind: NotificationKind.Shipped, HasMore: false } => await TellingAsync(notice.Kind, notice.Order.StoreId) is not null,
        _ => false
    };

    /// <summary>The shop's own mail that usually says what a mail of this kind would.</summary>
    /// <returns>Null when there is none, or when the store wants both.</returns>
    public async Task<string?> TellingAsync(NotificationKind kind, int storeId)
    {
        var store = await settings.OfAsync(storeId);
        if (!store.SkipRepeatedMails)
            return null;

        return kind switch
        {
            NotificationKind.PutOnBackorder when await HasAsync(
                ORDER_PLACED,
                storeId,
                body => OrderMailLines.HasPlace(body) || (store.ShowInOrderMails && OrderMailLines.HasProducts(body))) => ORDER_PLACED,
            NotificationKind.Shipped when await HasAsync(
                SHIPMENT_SENT,
                storeId,
                body => body.Contains(SHIPPED_PRODUCTS, StringComparison.OrdinalIgnoreCase)) => SHIPMENT_SENT,
            _ => null
        };
    }

    private async Task<bool> AreEnoughAsync(int storeId) => (await settings.OfAsync(storeId)).SkipRepeatedMails;

    private async Task<bool> HasAsync(string name, int storeId, Func<string, bool> says)
    {
        return (await templates.GetMessageTemplatesByNameAsync(name, storeId)).Any(template => template.IsActive
            && says(template.Body ?? ""));
    }
}

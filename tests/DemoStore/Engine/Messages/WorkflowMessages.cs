using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Vendors;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Common;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Stores;

namespace DemoStore.Engine.Messages;

/// <summary>Mails are rows in a queue that an admin can read; the demo store sends none.</summary>
public sealed class WorkflowMessages(
    IMessageTemplateService templates,
    IEmailAccountService accounts,
    IMessageTokenProvider provider,
    ITokenizer tokenizer,
    IRepository<QueuedEmail> queue,
    IOrderService orders,
    IAddressService addresses,
    IStoreService stores,
    IEventPublisher events) : IWorkflowMessageService
{
    public Task<IList<int>> SendOrderPlacedStoreOwnerNotificationAsync(Order order, int languageId) =>
        SendAsync(MessageTemplateSystemNames.ORDER_PLACED_STORE_OWNER_NOTIFICATION, order, languageId, account => (account.Email, account.DisplayName));

    public async Task<IList<int>> SendOrderPlacedCustomerNotificationAsync(Order order, int languageId, string? attachmentFilePath = null, string? attachmentFileName = null) =>
        await SendToCustomerAsync(MessageTemplateSystemNames.ORDER_PLACED_CUSTOMER_NOTIFICATION, order, languageId);

    public Task<IList<int>> SendOrderPlacedVendorNotificationAsync(Order order, Vendor vendor, int languageId) =>
        SendAsync(MessageTemplateSystemNames.ORDER_PLACED_VENDOR_NOTIFICATION, order, languageId, _ => (vendor.Email, vendor.Name), vendor.Id);

    public Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId) =>
        SendToCustomerAsync(MessageTemplateSystemNames.ORDER_CANCELLED_CUSTOMER_NOTIFICATION, order, languageId);

    public async Task<IList<int>> SendShipmentSentCustomerNotificationAsync(Shipment shipment, int languageId)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId);

        return await SendToCustomerAsync(MessageTemplateSystemNames.SHIPMENT_SENT_CUSTOMER_NOTIFICATION, order, languageId, shipment);
    }

    public async Task<int> SendNotificationAsync(
        MessageTemplate messageTemplate,
        EmailAccount emailAccount,
        int languageId,
        IList<Token> tokens,
        string toEmailAddress,
        string toName,
        string? attachmentFilePath = null,
        string? attachmentFileName = null,
        string? replyToEmailAddress = null,
        string? replyToName = null,
        string? fromEmail = null,
        string? fromName = null,
        string? subject = null,
        bool ignoreDelayBeforeSend = false)
    {
        var mail = new QueuedEmail
        {
            Priority = QueuedEmailPriority.High,
            From = string.IsNullOrEmpty(fromEmail) ? emailAccount.Email : fromEmail,
            FromName = string.IsNullOrEmpty(fromName) ? emailAccount.DisplayName : fromName,
            To = toEmailAddress,
            ToName = toName,
            Subject = tokenizer.Replace(string.IsNullOrEmpty(subject) ? messageTemplate.Subject : subject, tokens, htmlEncode: false),
            Body = tokenizer.Replace(messageTemplate.Body, tokens, htmlEncode: true),
            CreatedOnUtc = ShopClock.UtcNow,
            EmailAccountId = emailAccount.Id,
        };
        await queue.InsertAsync(mail);

        return mail.Id;
    }

    private async Task<IList<int>> SendToCustomerAsync(string templateName, Order order, int languageId, Shipment? shipment = null)
    {
        var billing = await addresses.GetAddressByIdAsync(order.BillingAddressId);

        return await SendAsync(templateName, order, languageId, _ => (billing.Email, $"{billing.FirstName} {billing.LastName}"), shipment: shipment);
    }

    private async Task<IList<int>> SendAsync(
        string templateName,
        Order order,
        int languageId,
        Func<EmailAccount, (string Email, string Name)> receiver,
        int vendorId = 0,
        Shipment? shipment = null)
    {
        var store = await stores.GetStoreByIdAsync(order.StoreId) ?? (await stores.GetAllStoresAsync())[0];
        List<int> queued = [];

        foreach (var template in (await templates.GetMessageTemplatesByNameAsync(templateName, store.Id)).Where(template => template.IsActive))
        {
            var account = await accounts.GetEmailAccountByIdAsync(template.EmailAccountId) ?? (await accounts.GetAllEmailAccountsAsync())[0];
            List<Token> tokens = [];
            await provider.AddStoreTokensAsync(tokens, store, account, languageId);

            if (shipment is not null)
                await provider.AddShipmentTokensAsync(tokens, shipment, languageId);

            await provider.AddOrderTokensAsync(tokens, order, languageId, vendorId);
            await provider.AddCustomerTokensAsync(tokens, order.CustomerId);
            await events.PublishAsync(new MessageTokensAddedEvent(template, tokens));

            var (email, name) = receiver(account);
            queued.Add(await SendNotificationAsync(template, account, languageId, tokens, email, name));
        }

        return queued;
    }
}

using Nop.Core.Domain.Common;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages;

/// <summary>Tells the shopper once that a part of the order was put on backorder.</summary>
public class PutOnBackorderMail(
    Notices notices,
    LinesTable table,
    MailTools mail,
    ISettingService settings,
    IAddressService addresses)
{
    private const string KIND = "put-on-backorder";

    /// <param name="kind">What it is sent for: for the same the order gets no second one.</param>
    public async Task SendAsync(Order order, IReadOnlyList<BackorderRecord> records, string kind = KIND)
    {
        var store = await settings.LoadSettingAsync<BackordersSettings>(order.StoreId);
        if (!store.SendPutOnBackorderMail)
            return;

        var templates = await mail.ActiveTemplatesAsync(BackordersDefaults.PUT_ON_BACKORDER_TEMPLATE, order.StoreId);
        if (templates.Count == 0 || await RecipientAsync(order) is not { } recipient || !await notices.TryClaimAsync(order.Id, kind))
            return;

        // What the shop keeps silent about is no reason to write.
        var lines = await table.MakeAsync(order, records);
        if (lines.Length == 0)
            return;

        foreach (var template in templates)
            await SendAsync(template, order, lines, recipient);
    }

    private Task SendAsync(MessageTemplate template, Order order, string lines, Address recipient)
    {
        // Added first: the event for order tokens, which fires while the platform adds its own, leaves it alone then.
        var tokens = new List<Token> { new(BackordersDefaults.LINES_TOKEN, lines, neverHtmlEncoded: true) };

        return mail.SendAsync(template, order, tokens, recipient.Email, $"{recipient.FirstName} {recipient.LastName}".Trim());
    }

    // A guest's customer record has no e-mail address; the billing address of the order has, for everyone.
    private async Task<Address?> RecipientAsync(Order order)
    {
        var address = await addresses.GetAddressByIdAsync(order.BillingAddressId);

        return string.IsNullOrWhiteSpace(address?.Email) ? null : address;
    }
}

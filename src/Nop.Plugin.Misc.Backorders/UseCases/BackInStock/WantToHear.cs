using System.Net.Mail;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>What came of asking to be told.</summary>
public enum WantAnswer
{
    /// <summary>On the list, now or before.</summary>
    Listed,

    /// <summary>A mail asks whether the address is right; said also of one that is on the list, since whose addresses are is nobody's business.</summary>
    Confirm,

    InStock,

    /// <summary>Something has to be chosen first, or nobody counts it.</summary>
    Choose,

    Address
}

/// <summary>Who asks for it.</summary>
public sealed record Asker(Customer Customer, string? TypedEmail, int StoreId, int LanguageId);

/// <summary>Puts somebody on the list of those who are told when goods are back. Guests confirm their address by mail.</summary>
public class WantToHear(BackInStockList list, BackInStockMails mails, StockSource home, StockReader stock, ICustomerService customers)
{
    private const int MOST = 10_000;

    public async Task<WantAnswer> RunAsync(Product product, string attributesXml, int quantity, Asker asker)
    {
        if (!StockSource.IsPhysical(product) || await home.OwnAsync(product, attributesXml) is not { } part || await stock.AvailableAsync(part.Key) is not { } available)
            return WantAnswer.Choose;

        if (available > 0)
            return WantAnswer.InStock;

        var isGuest = !await customers.IsRegisteredAsync(asker.Customer);
        var email = (isGuest ? asker.TypedEmail : asker.Customer.Email)?.Trim() ?? "";
        if (email.Length > BackInStockBuilder.EMAIL_LENGTH || !MailAddress.TryCreate(email, out var address) || address.Address != email)
            return WantAnswer.Address;

        var record = new BackInStockRecord
        {
            StoreId = asker.StoreId,
            CustomerId = isGuest ? 0 : asker.Customer.Id,
            Email = email,
            ProductId = part.Key.ProductId,
            CombinationId = part.Key.CombinationId,
            Units = Math.Clamp(quantity, 1, MOST),
            LanguageId = asker.LanguageId,
            StateId = (int)(isGuest ? BackInStockState.Unconfirmed : BackInStockState.Waiting)
        };
        var isNew = await list.TryAddAsync(record);
        if (isGuest && isNew)
            await mails.ConfirmAsync(record);

        return isGuest ? WantAnswer.Confirm : WantAnswer.Listed;
    }
}

using System.Net.Mail;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>What came of asking to be told.</summary>
public enum WantAnswer
{
    /// <summary>On the list, now or before.</summary>
    Listed,

    /// <summary>
    /// A mail asks whether the address is right; said also of one that is on the list, since whose addresses are is nobody's
    /// business.
    /// </summary>
    Confirm,

    InStock,

    /// <summary>Something has to be chosen first, or nobody counts it.</summary>
    Choose,

    Address,

    /// <summary>The shop asks guests to prove that they are no machine.</summary>
    Captcha
}

/// <summary>Who asks for it.</summary>
public sealed record Asker(Customer Customer, string? TypedEmail, int StoreId, int LanguageId)
{
    public string Ip { get; init; } = "";

    /// <summary>The shop's CAPTCHA is passed, or not in use.</summary>
    public bool IsHuman { get; init; } = true;
}

/// <summary>Puts somebody on the list of those who are told when goods are back. Guests confirm their address by mail.</summary>
public class WantToHear(
    BackInStockEntries entries,
    AskToConfirm confirm,
    BackInStockLimits limits,
    StockSource home,
    StockReader stock,
    IProductService products,
    ICustomerService customers)
{
    public async Task<WantAnswer> RunAsync(Product product, string attributesXml, int quantity, Asker asker)
    {
        if (!StockSource.IsPhysical(product)
            || await home.OwnAsync(product, attributesXml) is not { } part
            || await stock.AvailableAsync(part.Key) is not { } available)
            return WantAnswer.Choose;

        if (available >= Math.Max(1, product.OrderMinimumQuantity))
            return WantAnswer.InStock;

        return await ListAsync(product, part.Key, quantity, asker);
    }

    private async Task<WantAnswer> ListAsync(Product product, StockKey key, int quantity, Asker asker)
    {
        var isGuest = !await customers.IsRegisteredAsync(asker.Customer);
        if (isGuest && !asker.IsHuman)
            return WantAnswer.Captcha;

        var email = (isGuest ? asker.TypedEmail : asker.Customer.Email)?.Trim() ?? "";
        if (!IsAddress(email))
            return WantAnswer.Address;

        var record = new BackInStockRecord
        {
            StoreId = asker.StoreId,
            CustomerId = isGuest ? 0 : asker.Customer.Id,
            Email = email,
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            Units = Orderable(product, quantity),
            LanguageId = asker.LanguageId
        };

        return isGuest ? await OfGuestAsync(record, asker) : await OfAccountAsync(record);
    }

    private static bool IsAddress(string email)
    {
        return email.Length <= BackInStockBuilder.EMAIL_LENGTH
            && MailAddress.TryCreate(email, out var address)
            && address.Address == email;
    }

    private int Orderable(Product product, int quantity)
    {
        var allowed = products.ParseAllowedQuantities(product) ?? [];

        return new OrderableQuantity(product.OrderMinimumQuantity, product.OrderMaximumQuantity, allowed).Clamp(quantity);
    }

    private async Task<WantAnswer> OfAccountAsync(BackInStockRecord record)
    {
        await entries.AddAsync(record);

        return WantAnswer.Listed;
    }

    private async Task<WantAnswer> OfGuestAsync(BackInStockRecord record, Asker asker)
    {
        record.AskedFrom = await limits.PrintAsync(asker.Ip);
        record.AskedByVisitor = asker.Customer.Id;
        if (await entries.AskAsync(record) is { } entry)
            await confirm.RunAsync(entry);

        return WantAnswer.Confirm;
    }
}

using System.Net.Mail;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>What came of asking to be told.</summary>
/// <param name="MustConfirm">
/// A mail asks whether the address is right; said also of one that is on the list, since whose addresses are is nobody's business.
/// </param>
public readonly record struct WantOutcome(Outcome Outcome, bool MustConfirm = false)
{
    /// <summary>On the list, now or before.</summary>
    public static WantOutcome Listed => new(Outcome.Done);

    public static WantOutcome Confirm => new(Outcome.Done, MustConfirm: true);

    public static implicit operator WantOutcome(Refusal refusal) => new(refusal);
}

/// <summary>Who asks for it.</summary>
public sealed record Asker(Customer Customer, string? TypedEmail, int StoreId, int LanguageId)
{
    public string Ip { get; init; } = "";

    /// <summary>The shop's CAPTCHA is passed, or not in use.</summary>
    public bool IsHuman { get; init; } = true;
}

/// <summary>Puts somebody on the list of those who are told when goods are back. Guests confirm their address by mail.</summary>
public sealed class WantToHear(
    BackInStockEntries entries,
    AskToConfirm confirm,
    BackInStockLimits limits,
    StockSource home,
    StockReader stock,
    IProductService products,
    ICustomerService customers)
{
    public async Task<WantOutcome> RunAsync(Product product, string attributesXml, int quantity, Asker asker)
    {
        if (!StockSource.IsPhysical(product)
            || await home.OwnAsync(product, attributesXml) is not { } part
            || await stock.AvailableAsync(part.Key) is not { } available)
            return Refusal.ChoiceMissing;

        if (available >= Math.Max(1, product.OrderMinimumQuantity))
            return Refusal.InStock;

        return await ListAsync(product, part.Key, quantity, asker);
    }

    private async Task<WantOutcome> ListAsync(Product product, StockKey key, int quantity, Asker asker)
    {
        var isGuest = !await customers.IsRegisteredAsync(asker.Customer);
        if (isGuest && !asker.IsHuman)
            return Refusal.NotProvenHuman;

        var email = (isGuest ? asker.TypedEmail : asker.Customer.Email)?.Trim() ?? "";
        if (!IsAddress(email))
            return Refusal.AddressInvalid;

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

    private async Task<WantOutcome> OfAccountAsync(BackInStockRecord record)
    {
        await entries.AddAsync(record);

        return WantOutcome.Listed;
    }

    private async Task<WantOutcome> OfGuestAsync(BackInStockRecord record, Asker asker)
    {
        record.AskedFrom = await limits.PrintAsync(asker.Ip);
        record.AskedByVisitor = asker.Customer.Id;
        if (await entries.AskAsync(record) is { } entry)
            await confirm.RunAsync(entry);

        return WantOutcome.Confirm;
    }
}

using Microsoft.AspNetCore.Http;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Security;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>Reads from the product page's form what somebody wants to hear of.</summary>
public sealed class BackInStockAsking(
    WantToHear want,
    IProductService products,
    IProductAttributeParser attributes,
    BackInStockAccess access,
    IWorkContext workContext,
    IStoreContext storeContext,
    IWebHelper web,
    CaptchaSettings captcha)
{
    /// <param name="isCaptchaValid">What the shop's filter found; it finds nothing where the shop uses none.</param>
    /// <returns>Null when there is no such product for this shopper.</returns>
    public async Task<WantOutcome?> RunAsync(int productId, IFormCollection form, int quantity, string? email, bool isCaptchaValid)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        if (await products.GetProductByIdAsync(productId) is not { } product || !await access.MaySeeAsync(product, store.Id))
            return null;

        var language = await workContext.GetWorkingLanguageAsync();
        var asker = new Asker(await workContext.GetCurrentCustomerAsync(), email, store.Id, language.Id)
        {
            Ip = web.GetCurrentIpAddress() ?? "",
            IsHuman = isCaptchaValid || !captcha.Enabled
        };

        return await want.RunAsync(product, await ReadAsync(product, form), quantity, asker);
    }

    /// <summary>The shop's parser throws on a choice that is no number; the page never sends one.</summary>
    private async Task<string> ReadAsync(Product product, IFormCollection form)
    {
        try
        {
            return await attributes.ParseProductAttributesAsync(product, form, []);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return "";
        }
    }
}

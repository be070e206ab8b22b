using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>
/// The shopper's word to have understood what comes later. It holds for what was shown: for these lines of this cart,
/// with these units and dates. Whatever changes of it is asked about again.
/// </summary>
public sealed class Acknowledgement(
    CartQuotes quotes,
    Wording wording,
    RequestMarks request,
    IGenericAttributeService attributes,
    StoreSettings settings,
    IWorkContext workContext,
    IStoreContext storeContext)
{
    /// <summary>Name of the field in which the confirm form brings it along.</summary>
    public const string FIELD = "BackordersAcknowledged";

    private const string GIVEN = "Backorders.Acknowledged";

    public async Task<bool> IsRequiredAsync()
    {
        return (await settings.OfAsync((await storeContext.GetCurrentStoreAsync()).Id)).RequireAcknowledgement;
    }

    /// <summary>What of the cart comes later, in a few letters.</summary>
    /// <returns>Empty when all of it ships now.</returns>
    public static string CodeOf(IReadOnlyList<LaterLine> lines)
    {
        if (lines.Count == 0)
            return "";

        var text = string.Join('\n', lines.Select(CodeOf));

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string CodeOf(LaterLine line)
    {
        var (item, shown) = (line.Item, line.Notice.Shown);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{item.Id}|{item.ProductId}|{item.AttributesXml}|{line.Notice.Quote.Later}|{shown.From:O}|{shown.To:O}");
    }

    public async Task<bool> IsGivenAsync(string code)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();

        return await attributes.GetAttributeAsync<string>(customer, GIVEN, store.Id) == code;
    }

    /// <param name="code">What the shopper saw; empty takes the word back.</param>
    public async Task GiveAsync(string code)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await storeContext.GetCurrentStoreAsync();
        await attributes.SaveAttributeAsync(customer, GIVEN, code, store.Id);
    }

    /// <param name="posted">What came with the confirmation.</param>
    /// <returns>Why the order is not placed; null when it may be.</returns>
    public async Task<string?> RefusalAsync(IReadOnlyCollection<string?> posted)
    {
        if (!await IsRequiredAsync())
            return null;

        var code = CodeOf(await quotes.OfCurrentAsync());
        if (code.Length == 0)
            return null;

        request.IsAcknowledged = posted.Contains(code) || await IsGivenAsync(code);

        return request.IsAcknowledged
            ? null
            : await wording.TextAsync("Checkout.Refused", (await workContext.GetWorkingLanguageAsync()).Id);
    }
}

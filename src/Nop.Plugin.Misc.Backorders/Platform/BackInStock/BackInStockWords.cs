using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Seo;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>What somebody waits for, in words, for pages and mails.</summary>
public sealed class BackInStockWords(
    LineSummaries summaries,
    IRepository<ProductAttributeCombination> combinations,
    IProductService products,
    IProductAttributeFormatter formatter,
    IUrlRecordService slugs,
    BackInStockAddresses addresses)
{
    /// <summary>The product, and what was chosen of it.</summary>
    public async Task<string> NameAsync(BackInStockRecord record, int languageId)
    {
        var name = await summaries.NameAsync(record.ProductId, languageId);
        if (record.CombinationId == 0
            || await combinations.Table.FirstOrDefaultAsync(row => row.Id == record.CombinationId) is not { } combination
            || await products.GetProductByIdAsync(record.ProductId) is not { } product)
            return name;

        return LineNames.Chosen(name, await formatter.FormatAttributesAsync(product, combination.AttributesXml));
    }

    public async Task<List<Token>> TokensAsync(BackInStockRecord record)
    {
        var product = await products.GetProductByIdAsync(record.ProductId);
        var slug = product is null ? "" : await slugs.GetSeNameAsync(product, record.LanguageId);

        return
        [
            new("Backorders.BackInStock.Product", await NameAsync(record, record.LanguageId)),
            new("Backorders.BackInStock.Units", record.Units),
            new("Backorders.BackInStock.ProductUrl", await addresses.OfProductAsync(record, slug), neverHtmlEncoded: true),
            new("Backorders.BackInStock.Link", await addresses.LinkAsync(record), neverHtmlEncoded: true)
        ];
    }
}

/// <summary>The addresses in those mails.</summary>
public sealed class BackInStockAddresses(BackInStockLinks links, StoreAddresses stores)
{
    /// <summary>In the address of a product page: which combination is chosen when it opens.</summary>
    public const string COMBINATION = "combination";

    public Task<string> LinkAsync(BackInStockRecord record) => links.UrlAsync(record);

    /// <summary>The product's page, with the wanted combination chosen.</summary>
    public async Task<string> OfProductAsync(BackInStockRecord record, string slug)
    {
        var page = await stores.OfAsync(record.StoreId, record.LanguageId, slug);

        return record.CombinationId == 0
            ? page
            : string.Create(CultureInfo.InvariantCulture, $"{page}?{COMBINATION}={record.CombinationId}");
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>Opens the product page with what somebody waited for: the shop has no address of a combination.</summary>
internal sealed class WantedCombination(
    IHttpContextAccessor http,
    IRepository<ProductAttributeCombination> combinations,
    IProductAttributeParser parser)
{
    public async Task ChooseAsync(ProductDetailsModel page)
    {
        var asked = http.HttpContext?.Request.Query[BackInStockAddresses.COMBINATION].ToString();
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await combinations.Table.FirstOrDefaultAsync(row => row.Id == id && row.ProductId == page.Id) is not { } combination)
            return;

        foreach (var attribute in page.ProductAttributes.Where(attribute => attribute.Values.Count > 0))
        {
            var chosen = parser.ParseValues(combination.AttributesXml, attribute.Id);
            // What is none of the combination stays as the shop has it.
            if (chosen is not { Count: > 0 })
                continue;

            foreach (var value in attribute.Values)
                value.IsPreSelected = chosen.Contains(value.Id.ToString(CultureInfo.InvariantCulture));
        }
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;

namespace DemoStore.Factories;

/// <summary>The fixed quantities that a product may be bought in, such as "6,12,24"; empty when any number will do.</summary>
public static class AllowedQuantities
{
    public static List<SelectListItem> Of(Product product, int selected)
    {
        return [.. (product.AllowedQuantities ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(text => int.TryParse(text, CultureInfo.InvariantCulture, out _))
            .Select(text => new SelectListItem(text, text, selected: text == selected.ToString(CultureInfo.InvariantCulture)))];
    }
}

using System.Globalization;
using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>Where a product belongs, for lead times that are set or learned for more than one product.</summary>
public sealed class Groups
{
    /// <summary>Name of who delivered it last; empty when nobody said.</summary>
    public string Supplier { get; set; } = "";

    /// <summary>In the order of the shop.</summary>
    public List<int> Manufacturers { get; set; } = [];

    public List<int> Categories { get; set; } = [];
}

/// <summary>Asked only where some rule or something learned needs it; kept for some minutes, since a product seldom moves.</summary>
public sealed class ProductGroups(
    IRepository<ExpectedReceiptRecord> receipts,
    IRepository<ProductManufacturer> manufacturers,
    IRepository<ProductCategory> categories,
    IStaticCacheManager cache)
{
    private const string PREFIX = "Nop.Plugin.Misc.Backorders.Groups.";
    private const int MINUTES = 10;

    public Task<Groups> OfAsync(int productId)
    {
        var key = new CacheKey(PREFIX + productId.ToString(CultureInfo.InvariantCulture)) { CacheTime = MINUTES };

        return cache.GetAsync(key, () => ReadAsync(productId));
    }

    private async Task<Groups> ReadAsync(int productId) => new()
    {
        Supplier = await receipts.Table
            .Where(receipt => receipt.ProductId == productId && receipt.Supplier != "")
            .OrderByDescending(receipt => receipt.Id)
            .Select(receipt => receipt.Supplier)
            .FirstOrDefaultAsync() ?? "",
        Manufacturers = await manufacturers.Table
            .Where(row => row.ProductId == productId)
            .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id)
            .Select(row => row.ManufacturerId)
            .ToListAsync(),
        Categories = await categories.Table
            .Where(row => row.ProductId == productId)
            .OrderBy(row => row.DisplayOrder).ThenBy(row => row.Id)
            .Select(row => row.CategoryId)
            .ToListAsync()
    };
}

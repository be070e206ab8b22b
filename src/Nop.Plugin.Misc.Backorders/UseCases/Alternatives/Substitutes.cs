using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <param name="Name">Null when the product is gone altogether.</param>
public sealed record ChosenSubstitute(int ProductId, string? Name, string? Sku, bool IsDeleted, bool IsPublished);

/// <summary>What clerks chose to be offered instead of a product, in their order.</summary>
public sealed class Substitutes(IRepository<SubstituteRecord> substitutes, IRepository<Product> products, Candidates candidates)
{
    private const int MOST_FOUND = 10;

    public async Task<IReadOnlyList<ChosenSubstitute>> ListAsync(int productId)
    {
        var rows = await (
            from row in substitutes.Table
            join product in products.Table on row.SubstituteProductId equals product.Id into found
            from product in found.DefaultIfEmpty()
            where row.ProductId == productId
            orderby row.DisplayOrder, row.Id
            select new
            {
                row.SubstituteProductId,
                product.Name,
                product.Sku,
                Deleted = (bool?)product.Deleted,
                Published = (bool?)product.Published
            }).ToListAsync();

        return [.. rows.Select(row => new ChosenSubstitute(
            row.SubstituteProductId,
            row.Name,
            row.Sku,
            row.Deleted ?? true,
            row.Published ?? false))];
    }

    /// <param name="vendorId">0: of all vendors.</param>
    public async Task<IReadOnlyList<ChosenSubstitute>> SearchAsync(string? typed, int productId, int vendorId)
    {
        var text = StoredText.Fit(typed, 400).Trim().ToLowerInvariant();
        if (text.Length == 0)
            return [];

        var rows = await Found(text)
            .Where(product => !product.Deleted && product.Id != productId && (vendorId == 0 || product.VendorId == vendorId))
            .OrderBy(product => product.Name)
            .ThenBy(product => product.Id)
            .Take(MOST_FOUND)
            .Select(product => new { product.Id, product.Name, product.Sku, product.Published })
            .ToListAsync();

        return [.. rows.Select(row => new ChosenSubstitute(row.Id, row.Name, row.Sku, IsDeleted: false, row.Published))];
    }

    public async Task<Outcome> AddAsync(int productId, int substituteId, bool bothWays)
    {
        if (productId == substituteId)
            return Refusal.SubstituteItself;

        var isNew = await InsertAsync(productId, substituteId);
        if (bothWays)
            isNew |= await InsertAsync(substituteId, productId);

        await candidates.ForgetAsync();

        return isNew ? Outcome.Done : Refusal.SubstituteKnown;
    }

    public async Task RemoveAsync(int productId, int substituteId)
    {
        await substitutes.Where(row => row.ProductId == productId && row.SubstituteProductId == substituteId).DeleteAsync();
        await candidates.ForgetAsync();
    }

    /// <param name="substituteIds">In the order wanted; what is not named stays behind in its order.</param>
    public async Task SortAsync(int productId, IReadOnlyList<int> substituteIds)
    {
        var place = substituteIds.Distinct().Select((id, index) => (id, index)).ToDictionary(one => one.id, one => one.index);
        var rows = await substitutes.Table.Where(row => row.ProductId == productId).ToListAsync();
        var sorted = rows.OrderBy(row => place.GetValueOrDefault(row.SubstituteProductId, int.MaxValue))
            .ThenBy(row => row.DisplayOrder)
            .ThenBy(row => row.Id);

        foreach (var (row, index) in sorted.Select((row, index) => (row, index)).Where(one => one.row.DisplayOrder != one.index))
        {
            await substitutes.Where(other => other.Id == row.Id).Set(other => other.DisplayOrder, index).UpdateAsync();
        }

        await candidates.ForgetAsync();
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    private IQueryable<Product> Found(string text) =>
        products.Table.Where(product => product.Name.ToLower().Contains(text) || product.Sku.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862

    /// <returns>False when it is chosen already.</returns>
    private async Task<bool> InsertAsync(int productId, int substituteId)
    {
        var last = await substitutes.Table
            .Where(row => row.ProductId == productId)
            .OrderByDescending(row => row.DisplayOrder)
            .Select(row => (int?)row.DisplayOrder)
            .FirstOrDefaultAsync();

        var substitute = new SubstituteRecord
        {
            ProductId = productId,
            SubstituteProductId = substituteId,
            DisplayOrder = (last ?? -1) + 1
        };

        return await substitutes.TryInsertAsync(substitute, row => row.ProductId == productId && row.SubstituteProductId == substituteId);
    }
}

using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>The rules as people see and change them. A vendor sees what is about it and its products.</summary>
public sealed class LimitEditing(IRepository<LimitRecord> limits, IRepository<Product> products, LimitRules rules)
{
    private const int VENDOR = (int)LimitScope.Vendor;
    private const int PRODUCT = (int)LimitScope.Product;

    /// <param name="vendorId">0: of all vendors.</param>
    public async Task<IReadOnlyList<LimitRecord>> AllAsync(int vendorId) =>
        await Visible(vendorId).OrderByDescending(row => row.ScopeId).ThenBy(row => row.ScopeKey).ToListAsync();

    public async Task<LimitRecord?> FindAsync(int id, int vendorId) =>
        await Visible(vendorId).FirstOrDefaultAsync(row => row.Id == id);

    /// <returns>Of the product and its combinations.</returns>
    public async Task<IReadOnlyList<LimitRecord>> OfProductAsync(int productId) =>
        await limits.Table.Where(row => row.ProductId == productId).OrderBy(row => row.ScopeId).ThenBy(row => row.ScopeKey).ToListAsync();

    /// <returns>Of the product as a whole; null when it has none of its own.</returns>
    public async Task<LimitRecord?> FindOfProductAsync(int productId) =>
        await limits.Table.FirstOrDefaultAsync(row => row.ScopeId == PRODUCT && row.ScopeKey == productId);

    /// <returns>False when there is a rule for it already.</returns>
    public async Task<bool> TrySaveAsync(LimitRecord rule)
    {
        bool isSaved;
        if (rule.Id == 0)
            isSaved = await limits.TryInsertAsync(rule, row => row.ScopeId == rule.ScopeId && row.ScopeKey == rule.ScopeKey);
        else
            isSaved = await limits.TryUpdateAsync(
                rule,
                row => row.Id != rule.Id && row.ScopeId == rule.ScopeId && row.ScopeKey == rule.ScopeKey);

        await rules.ForgetAsync();

        return isSaved;
    }

    public async Task DeleteAsync(int id)
    {
        await limits.Where(row => row.Id == id).DeleteAsync();
        await rules.ForgetAsync();
    }

    private IQueryable<LimitRecord> Visible(int vendorId)
    {
        if (vendorId == 0)
            return limits.Table;

        var own = products.Table.Where(product => product.VendorId == vendorId);

        return limits.Table.Where(row => (row.ScopeId == VENDOR && row.ScopeKey == vendorId)
            || (row.ProductId > 0 && own.Any(product => product.Id == row.ProductId)));
    }
}

using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>What an admin sets for a single product.</summary>
public sealed class ProductPolicies(
    IRepository<ProductPolicyRecord> policies,
    DisplayModes modes,
    NumberMeanings meanings,
    JudgedNumbers judged)
{
    public async Task<string> LeadDaysAsync(int productId) => (await FindAsync(productId))?.LeadDays ?? "";

    /// <returns>What a stock number that comes in means for this product; unsaid: as the shop says.</returns>
    public async Task<StockNumberMeaning> StockNumbersMeanAsync(int productId)
    {
        return (StockNumberMeaning)((await FindAsync(productId))?.StockNumbersMeanId ?? 0);
    }

    /// <param name="leadTime">Null: the product has no lead time of its own any more.</param>
    public Task SetLeadDaysAsync(int productId, LeadTime? leadTime)
    {
        var days = leadTime?.ToString() ?? "";

        return ChangeAsync(new() { ProductId = productId, LeadDays = days }, rows => rows.Set(policy => policy.LeadDays, days));
    }

    public async Task SetStockNumbersMeanAsync(int productId, StockNumberMeaning meaning)
    {
        // What came in before was meant as it was said then.
        if (meaning.IsOnHand() && !(await meanings.ReadAsync()).AreOnHand(productId))
            await judged.BeginAsync(productId);

        await ChangeAsync(
            new() { ProductId = productId, StockNumbersMeanId = (int)meaning },
            rows => rows.Set(policy => policy.StockNumbersMeanId, (int)meaning));
        await meanings.ForgetAsync();
    }

    public async Task<DisplayMode> DisplayModeAsync(int productId) => (DisplayMode)((await FindAsync(productId))?.DisplayModeId ?? 0);

    public async Task SetDisplayModeAsync(int productId, DisplayMode mode)
    {
        await ChangeAsync(
            new() { ProductId = productId, DisplayModeId = (int)mode },
            rows => rows.Set(policy => policy.DisplayModeId, (int)mode));
        await modes.ForgetAsync();
    }

    private async Task<ProductPolicyRecord?> FindAsync(int productId) =>
        await policies.Table.FirstOrDefaultAsync(policy => policy.ProductId == productId);

    /// <param name="alone">What the product has when it had nothing.</param>
    private async Task ChangeAsync(ProductPolicyRecord alone, Func<WhereRows<ProductPolicyRecord>, Changes<ProductPolicyRecord>> change)
    {
        var productId = alone.ProductId;
        var rows = policies.Where(policy => policy.ProductId == productId);
        var isNew = await change(rows).UpdateAsync() == 0;
        var saysSomething = alone.LeadDays.Length > 0 || alone.StockNumbersMeanId > 0 || alone.DisplayModeId > 0;

        // Somebody else may be the first to set something else of it.
        if (isNew && saysSomething && !await policies.TryInsertAsync(alone, policy => policy.ProductId == productId))
            await change(rows).UpdateAsync();

        if (!isNew && !saysSomething)
            await policies.Where(policy => policy.ProductId == productId
                && policy.LeadDays == ""
                && policy.StockNumbersMeanId == 0
                && policy.DisplayModeId == 0)
                .DeleteAsync();
    }
}

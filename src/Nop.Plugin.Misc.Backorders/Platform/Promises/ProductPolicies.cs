using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>What an admin sets for a single product.</summary>
public class ProductPolicies(IRepository<ProductPolicyRecord> policies, DisplayModes modes)
{
    public async Task<string> LeadDaysAsync(int productId) => (await FindAsync(productId))?.LeadDays ?? "";

    /// <returns>What a stock number that comes in means for this product; unsaid: as the shop says.</returns>
    public async Task<StockNumberMeaning> StockNumbersMeanAsync(int productId)
    {
        return (StockNumberMeaning)((await FindAsync(productId))?.StockNumbersMeanId ?? 0);
    }

    /// <param name="leadTime">Null: the product has no lead time of its own any more.</param>
    public Task SetLeadDaysAsync(int productId, LeadTime? leadTime) => ChangeAsync(productId, policy => policy.LeadDays = leadTime?.ToString() ?? "");

    public Task SetStockNumbersMeanAsync(int productId, StockNumberMeaning meaning) => ChangeAsync(productId, policy => policy.StockNumbersMeanId = (int)meaning);

    public async Task<DisplayMode> DisplayModeAsync(int productId) => (DisplayMode)((await FindAsync(productId))?.DisplayModeId ?? 0);

    public async Task SetDisplayModeAsync(int productId, DisplayMode mode)
    {
        await ChangeAsync(productId, policy => policy.DisplayModeId = (int)mode);
        await modes.ForgetAsync();
    }

    private async Task<ProductPolicyRecord?> FindAsync(int productId) => await policies.Table.FirstOrDefaultAsync(policy => policy.ProductId == productId);

    private async Task ChangeAsync(int productId, Action<ProductPolicyRecord> change)
    {
        var row = await FindAsync(productId) ?? new() { ProductId = productId };
        change(row);
        var saysSomething = row.LeadDays.Length > 0 || row.StockNumbersMeanId > 0 || row.DisplayModeId > 0;

        if (row.Id == 0 && saysSomething)
            await policies.InsertAsync(row, publishEvent: false);
        else if (saysSomething)
            await policies.UpdateAsync(row, publishEvent: false);
        else if (row.Id > 0)
            await policies.DeleteAsync(row, publishEvent: false);
    }
}

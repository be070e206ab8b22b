using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>What an admin sets for a single product.</summary>
public class ProductPolicies(IRepository<ProductPolicyRecord> policies)
{
    public async Task<string> LeadDaysAsync(int productId)
    {
        var row = await policies.Table.FirstOrDefaultAsync(policy => policy.ProductId == productId);

        return row?.LeadDays ?? "";
    }

    /// <param name="leadTime">Null: the product has no lead time of its own any more.</param>
    public async Task SetLeadDaysAsync(int productId, LeadTime? leadTime)
    {
        var row = await policies.Table.FirstOrDefaultAsync(policy => policy.ProductId == productId);

        if (row is null && leadTime is { } first)
            await policies.InsertAsync(new ProductPolicyRecord { ProductId = productId, LeadDays = first.ToString() }, publishEvent: false);
        else if (row is not null && leadTime is { } changed)
        {
            row.LeadDays = changed.ToString();
            await policies.UpdateAsync(row, publishEvent: false);
        }
        else if (row is not null)
            await policies.DeleteAsync(row, publishEvent: false);
    }
}

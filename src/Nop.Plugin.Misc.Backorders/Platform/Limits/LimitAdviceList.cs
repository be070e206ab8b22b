using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>What was advised, and what became of it. A vendor sees what is about its products.</summary>
public sealed class LimitAdviceList(IRepository<LimitAdviceRecord> advice, IRepository<Product> products, TimeProvider clock)
{
    /// <summary>Older ones are history that nobody reads.</summary>
    private const int MOST = 50;

    private const int OPEN = (int)AdviceState.Open;
    private const int APPLIED = (int)AdviceState.Applied;
    private const int DISMISSED = (int)AdviceState.Dismissed;
    private const int UNDONE = (int)AdviceState.Undone;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public async Task<IReadOnlyList<LimitAdviceRecord>> OpenAsync() => await advice.Table.Where(row => row.StateId == OPEN).ToListAsync();

    /// <returns>Products of which somebody did not want this lately.</returns>
    public async Task<IReadOnlyCollection<(int ProductId, int ActionId, int ReasonId)>> UnwantedAsync(TimeSpan lately)
    {
        var since = NowUtc - lately;
        var rows = await advice.Table
            .Where(row => (row.StateId == DISMISSED || row.StateId == UNDONE) && row.SettledOnUtc >= since)
            .Select(row => new { row.ProductId, row.ActionId, row.ReasonId })
            .ToListAsync();

        return [.. rows.Select(row => (row.ProductId, row.ActionId, row.ReasonId))];
    }

    /// <param name="vendorId">0: of all vendors.</param>
    /// <returns>The open ones first, then the newest; what went away by itself is left out.</returns>
    public async Task<IReadOnlyList<LimitAdviceRecord>> ListAsync(int vendorId) => await Visible(vendorId)
        .Where(row => row.StateId <= UNDONE)
        .OrderBy(row => row.StateId == OPEN ? 0 : 1)
        .ThenByDescending(row => row.Id)
        .Take(MOST)
        .ToListAsync();

    public async Task<LimitAdviceRecord?> FindAsync(int id, int vendorId) =>
        await Visible(vendorId).FirstOrDefaultAsync(row => row.Id == id);

    /// <returns>What was applied to the product last; null: nothing that stands.</returns>
    public async Task<LimitAdviceRecord?> AppliedAsync(int productId) => await advice.Table
        .Where(row => row.ProductId == productId && row.StateId == APPLIED)
        .OrderByDescending(row => row.Id)
        .FirstOrDefaultAsync();

    /// <returns>False when another server thought of the product before.</returns>
    public Task<bool> TryAddAsync(int productId, Advice advised)
    {
        var claim = string.Create(CultureInfo.InvariantCulture, $"open-{productId}");

        return advice.TryInsertAsync(
            new()
            {
                ProductId = productId,
                ActionId = (int)advised.Action,
                ReasonId = (int)advised.Reason,
                Units = advised.Units,
                StateId = OPEN,
                Claim = claim,
                CreatedOnUtc = NowUtc
            },
            row => row.Claim == claim);
    }

    /// <summary>Written with what the record says of the rule before and after.</summary>
    /// <returns>False when somebody else settled it since it was read.</returns>
    public async Task<bool> TrySettleAsync(LimitAdviceRecord record, AdviceState state, int customerId)
    {
        var before = record.StateId;
        (record.StateId, record.SettledOnUtc, record.CustomerId) = ((int)state, NowUtc, customerId);

        return await advice
            .Where(row => row.Id == record.Id && row.StateId == before)
            .Set(row => row.StateId, record.StateId)
            .Set(row => row.SettledOnUtc, record.SettledOnUtc)
            .Set(row => row.CustomerId, customerId)
            .Set(row => row.Claim, record.Id.ToString(CultureInfo.InvariantCulture))
            .Set(row => row.HadRule, record.HadRule)
            .Set(row => row.BeforeBasisId, record.BeforeBasisId)
            .Set(row => row.BeforeAmount, record.BeforeAmount)
            .Set(row => row.HasRule, record.HasRule)
            .Set(row => row.AfterBasisId, record.AfterBasisId)
            .Set(row => row.AfterAmount, record.AfterAmount)
            .UpdateAsync() == 1;
    }

    private IQueryable<LimitAdviceRecord> Visible(int vendorId)
    {
        if (vendorId == 0)
            return advice.Table;

        var own = products.Table.Where(product => product.VendorId == vendorId);

        return advice.Table.Where(row => own.Any(product => product.Id == row.ProductId));
    }
}

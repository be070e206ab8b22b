using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>
/// Expected receipts as whoever asks may see them: vendors find those of their own products, and of another's nothing,
/// as of one that does not exist.
/// </summary>
public sealed class ReceiptQueries(
    IRepository<ExpectedReceiptRecord> receipts,
    IRepository<Product> products,
    IRepository<Warehouse> warehouses,
    ConfirmedSupply supply,
    IWorkContext workContext,
    TimeProvider clock)
{
    private const int MOST_SUPPLIERS = 200;
    private const int CANCELLED = (int)ReceiptState.Cancelled;

    /// <returns>0 when it is no vendor that asks.</returns>
    public async Task<int> VendorIdAsync() => (await workContext.GetCurrentVendorAsync())?.Id ?? 0;

    public async Task<IQueryable<ExpectedReceiptRecord>> VisibleAsync()
    {
        var vendorId = await VendorIdAsync();

        return vendorId == 0
            ? receipts.Table
            : from receipt in receipts.Table
              join product in products.Table
                on receipt.ProductId
                equals product.Id
              where product.VendorId == vendorId
              select receipt;
    }

    public async Task<ExpectedReceiptRecord?> FindAsync(int id) =>
        await (await VisibleAsync()).FirstOrDefaultAsync(receipt => receipt.Id == id);

    public async Task<IReadOnlyList<ExpectedReceiptRecord>> FindAsync(IReadOnlyCollection<int> ids)
    {
        var wanted = ids.Distinct().ToList();

        return await (await VisibleAsync())
            .Where(receipt => wanted.Contains(receipt.Id))
            .OrderBy(receipt => receipt.ExpectedTo)
            .ThenBy(receipt => receipt.Id)
            .ToListAsync();
    }

    /// <summary>Of these products, whatever came of them, without those that were cancelled.</summary>
    public async Task<IReadOnlyList<ExpectedReceiptRecord>> StandingAsync(IReadOnlyCollection<int> productIds)
    {
        var wanted = productIds.Distinct().ToList();

        return await receipts.Table.Where(receipt => wanted.Contains(receipt.ProductId) && receipt.StateId != CANCELLED).ToListAsync();
    }

    /// <summary>Names that were used before, to choose from.</summary>
    public async Task<IReadOnlyList<string>> SuppliersAsync()
    {
        return await (await VisibleAsync())
            .Where(receipt => receipt.Supplier != "")
            .Select(receipt => receipt.Supplier)
            .Distinct()
            .OrderBy(supplier => supplier)
            .Take(MOST_SUPPLIERS)
            .ToListAsync();
    }

    /// <summary>For work that nobody in particular does.</summary>
    public async Task<ExpectedReceiptRecord?> ReadAsync(int id) => await receipts.Table.FirstOrDefaultAsync(receipt => receipt.Id == id);

    public async Task<bool> IsWarehouseAsync(int id) => id > 0 && await warehouses.Table.AnyAsync(warehouse => warehouse.Id == id);

    public async Task AddAsync(ExpectedReceiptRecord receipt)
    {
        receipt.CreatedOnUtc = receipt.UpdatedOnUtc = clock.GetUtcNow().UtcDateTime;
        await receipts.InsertAsync(receipt, publishEvent: false);
        await supply.ForgetAsync();
    }

    /// <returns>False when it was written by somebody else since it was read.</returns>
    public async Task<bool> TrySaveAsync(ExpectedReceiptRecord receipt)
    {
        var read = receipt.UpdatedOnUtc;
        receipt.UpdatedOnUtc = clock.GetUtcNow().UtcDateTime;

        var isSaved = await receipts.Where(row => row.Id == receipt.Id && row.UpdatedOnUtc == read)
            .UpdateAsync(_ => new ExpectedReceiptRecord
            {
                CombinationId = receipt.CombinationId,
                WarehouseId = receipt.WarehouseId,
                Units = receipt.Units,
                StateId = receipt.StateId,
                ExpectedFrom = receipt.ExpectedFrom,
                ExpectedTo = receipt.ExpectedTo,
                IsConfirmed = receipt.IsConfirmed,
                VendorId = receipt.VendorId,
                Supplier = receipt.Supplier,
                Reference = receipt.Reference,
                Note = receipt.Note,
                OrderedOn = receipt.OrderedOn,
                UpdatedOnUtc = receipt.UpdatedOnUtc
            }) > 0;
        await supply.ForgetAsync();

        return isSaved;
    }

    /// <summary>
    /// Writes what came in, and nothing of what a clerk may be changing at the same time: whoever changes the state settles
    /// the receipt themselves afterwards.
    /// </summary>
    public async Task SaveReceivedAsync(ExpectedReceiptRecord receipt, int stateRead)
    {
        receipt.UpdatedOnUtc = clock.GetUtcNow().UtcDateTime;
        await receipts
            .Where(row => row.Id == receipt.Id && row.StateId == stateRead)
            .Set(row => row.Received, receipt.Received)
            .Set(row => row.StateId, receipt.StateId)
            .Set(row => row.ReceivedOnUtc, receipt.ReceivedOnUtc)
            .Set(row => row.UpdatedOnUtc, receipt.UpdatedOnUtc)
            .UpdateAsync();
        await supply.ForgetAsync();
    }

    public async Task RemoveAsync(ExpectedReceiptRecord receipt)
    {
        await receipts.DeleteAsync(receipt, publishEvent: false);
        await supply.ForgetAsync();
    }
}

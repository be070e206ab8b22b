using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

public sealed class DetailsFactory(
    BackorderQuery query,
    BackorderRows rows,
    BackorderQueries shelf,
    QueuePositions queue,
    HistoryFactory history,
    DetailsAccess access)
{
    /// <returns>Null when there is no such backorder, or none that this person may see.</returns>
    public async Task<DetailsModel?> PrepareAsync(int id)
    {
        if (await query.FindAsync(id) is not { } row || !await access.MaySeeAsync(row.Backorder))
            return null;

        var record = row.Backorder;
        var entries = await shelf.HistoryAsync(id);
        var mayManage = await access.MayManageAsync(record);
        var stock = await access.StockAsync(record);
        var model = (await rows.PrepareAsync([row]))[0];

        return new()
        {
            Id = id,
            Backorder = model,
            OriginalText = await history.DaysAsync(record.OriginalPromise()),
            OriginalBasis = await history.BasisAsync(record.OriginalPromise()),
            CurrentBasis = await history.BasisAsync(record.CurrentPromise()),
            IsNotKnown = record.CurrentPromise() == Promise.Unknown.ByClerk,
            Available = stock?.Level.Available.ToString(CultureInfo.CurrentCulture) ?? "",
            Stock = stock is null ? null : Model(stock),
            Receipts = [.. await access.ReceiptsAsync(record)],
            QueueLength = await queue.LengthAsync(record.Key()),
            MayManage = mayManage,
            MayRelease = mayManage && model.Held.Count == 0 && record is { Allocated: > 0, OnHold: false, IsOrderPlaced: true },
            IsOpen = record.StatusId <= (int)BackorderStatus.Released,
            History = await history.PrepareAsync(entries),
            Promises = await history.PromisesAsync(entries)
        };
    }

    private static StockModel Model(StockView stock) => new()
    {
        Available = stock.Level.Available,
        Waiting = stock.Level.Waiting.Value,
        Grantable = stock.Believed.Grantable.Value,
        Free = stock.Believed.Free.Value,
        Doubted = stock.Doubted,
        Elsewhere = stock.Elsewhere,
        Warehouses =
        [
            .. stock.Warehouses.Select(row => new WarehouseStockModel
            {
                Warehouse = row.Name,
                OnHand = row.OnHand,
                Reserved = row.Reserved,
                Free = row.Free,
                Planned = row.Planned
            })
        ]
    };
}

/// <summary>What the person in front of the page may see and do, and the stock behind it.</summary>
public sealed class DetailsAccess(ClerkDesk desk, IPermissionService permissions, StockViews stock, ReceiptRows receipts)
{
    public Task<bool> MaySeeAsync(BackorderRecord record) => desk.MaySeeAsync(record);

    public async Task<bool> MayManageAsync(BackorderRecord record) =>
        await permissions.AuthorizeAsync(BackordersPermissions.MANAGE) && await desk.MayActAsync(record);

    public Task<StockView?> StockAsync(BackorderRecord record) => stock.FindAsync(record.Key());

    public Task<IReadOnlyList<ReceiptModel>> ReceiptsAsync(BackorderRecord record) =>
        receipts.OpenAsync(record.ProductId, record.CombinationId);
}

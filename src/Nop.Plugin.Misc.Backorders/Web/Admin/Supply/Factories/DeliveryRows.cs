using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>What came in of one receipt, delivery by delivery.</summary>
public sealed class DeliveryRows(Receivings receivings, IRepository<Warehouse> warehouses, StaffNames staff, ReceiptWords words)
{
    public async Task<IList<DeliveryModel>> PrepareAsync(int receiptId, bool mayManage)
    {
        var rows = await receivings.OfReceiptAsync(receiptId);
        var ids = rows.Select(row => row.WarehouseId).Distinct().ToList();
        var names = (await warehouses.Table.Where(warehouse => ids.Contains(warehouse.Id)).ToListAsync()).ToDictionary(
            warehouse => warehouse.Id,
            warehouse => warehouse.Name);
        var models = new List<DeliveryModel>();

        foreach (var row in rows)
        {
            var state = (ReceivingState)row.StateId;
            models.Add(new()
            {
                Id = row.Id,
                Number = row.Number,
                Units = ReceiptWords.Number(row.Units),
                Warehouse = names.GetValueOrDefault(row.WarehouseId, ""),
                When = await words.TimeAsync(row.ReceivedOnUtc),
                Who = await staff.OfAsync(row.CustomerId),
                State = row.UndoesId > 0 && state == ReceivingState.Undone
                    ? await words.TextAsync("Receipts.Delivery.TakenBack")
                    : await words.DeliveryAsync(state),
                MayUndo = mayManage && state == ReceivingState.Booked && row.UndoesId == 0,
                MaySay = mayManage && state == ReceivingState.NotKnown
            });
        }

        return models;
    }

    public async Task<int> SeenAsync(int receiptId) =>
        (await receivings.OfReceiptAsync(receiptId)).Select(row => row.Number).DefaultIfEmpty().Max();
}

using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>What a clerk says of a receipt. Texts are cut to what fits.</summary>
/// <param name="WarehouseId">0: not said.</param>
public sealed record ReceiptDraft(StockKey Key, int WarehouseId, int Units, ExpectedDays Days, bool IsConfirmed)
{
    /// <summary>0: none.</summary>
    public int VendorId { get; init; }

    public string Supplier { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>Null: not said.</summary>
    public DateOnly? OrderedOn { get; init; }
}

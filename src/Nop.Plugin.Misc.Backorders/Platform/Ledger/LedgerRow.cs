using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>The columns of a backorder that moving its units needs. Queues are long, so the rest stays in the database.</summary>
public sealed class LedgerRow
{
    public int Id { get; init; }

    public int OrderId { get; init; }

    public int OrderItemId { get; init; }

    public int StoreId { get; init; }

    public int ProductId { get; init; }

    public int CombinationId { get; init; }

    public int UnitsPerLine { get; init; }

    public int LineQuantity { get; init; }

    /// <summary>False: something wrote figures that cannot be.</summary>
    public bool IsSound => LineQuantity >= 0 && Waiting >= 0 && Allocated >= 0 && Released >= 0 && Shipped >= 0 && Cancelled >= 0
        && (long)Waiting + Allocated + Released + Shipped + Cancelled <= int.MaxValue;

    public int Waiting { get; init; }

    public int Allocated { get; init; }

    public int Released { get; init; }

    public int Shipped { get; init; }

    public int Cancelled { get; init; }

    public int Untold { get; init; }

    public bool IsTogether { get; init; }

    public int Priority { get; init; }

    public bool OnHold { get; init; }

    public bool IsOrderPlaced { get; init; }

    public bool IsOrderClosed { get; init; }

    public DateTime PlacedOnUtc { get; init; }

    public int LastNumber { get; init; }

    public StockKey Key => new(ProductId, CombinationId);

    /// <summary>Without its promises: who moves units does not ask for them.</summary>
    public BackorderState State() => new()
    {
        LastNumber = LastNumber,
        Figures = new(new(Waiting), new(Allocated), new(Released), new(Shipped), new(Cancelled)),
        Untold = Untold,
        LineQuantity = new(LineQuantity),
        Priority = Priority,
        OnHold = OnHold,
        IsOrderPlaced = IsOrderPlaced,
        IsOrderClosed = IsOrderClosed
    };

    public WaitingLine WaitingLine() => new(
        Id,
        new(Waiting),
        Priority,
        PlacedOnUtc,
        OnHold || !IsOrderPlaced);

    public LedgerRow After(BackorderState state) => new()
    {
        Id = Id,
        OrderId = OrderId,
        OrderItemId = OrderItemId,
        StoreId = StoreId,
        ProductId = ProductId,
        CombinationId = CombinationId,
        UnitsPerLine = UnitsPerLine,
        LineQuantity = state.LineQuantity.Value,
        Waiting = state.Figures.Waiting.Value,
        Allocated = state.Figures.Allocated.Value,
        Released = state.Figures.Released.Value,
        Shipped = state.Figures.Shipped.Value,
        Cancelled = state.Figures.Cancelled.Value,
        Untold = state.Untold,
        IsTogether = IsTogether,
        Priority = state.Priority,
        OnHold = state.OnHold,
        IsOrderPlaced = state.IsOrderPlaced,
        IsOrderClosed = state.IsOrderClosed,
        PlacedOnUtc = PlacedOnUtc,
        LastNumber = state.LastNumber
    };
}

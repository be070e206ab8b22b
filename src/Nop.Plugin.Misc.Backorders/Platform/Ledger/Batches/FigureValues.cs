using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>The figures of a backorder after a change.</summary>
internal sealed class FigureValues : BatchRow
{
    public int LineQuantity { get; init; }

    public int Quantity { get; init; }

    public int Waiting { get; init; }

    public int Allocated { get; init; }

    public int Released { get; init; }

    public int Shipped { get; init; }

    public int Cancelled { get; init; }

    public int Untold { get; init; }

    public int StatusId { get; init; }

    public int LastNumber { get; init; }

    public bool OnHold { get; init; }

    public bool IsOrderPlaced { get; init; }

    public bool IsOrderClosed { get; init; }

    public bool InQueue { get; init; }

    /// <summary>Whether the next three say anything: who moves units does not read what is promised.</summary>
    public bool IsPromised { get; init; }

    public int CurrentBasisId { get; init; }

    public DateTime? CurrentFrom { get; init; }

    public DateTime? CurrentTo { get; init; }

    public static FigureValues Of(PlannedChange change, DateTime nowUtc)
    {
        var after = new BackorderRecord();
        after.Take(change.After, nowUtc);

        return new()
        {
            BackorderId = change.Row.Id,
            Read = change.Row.LastNumber,
            LineQuantity = after.LineQuantity,
            Quantity = after.Quantity,
            Waiting = after.Waiting,
            Allocated = after.Allocated,
            Released = after.Released,
            Shipped = after.Shipped,
            Cancelled = after.Cancelled,
            Untold = after.Untold,
            StatusId = after.StatusId,
            LastNumber = after.LastNumber,
            OnHold = after.OnHold,
            IsOrderPlaced = after.IsOrderPlaced,
            IsOrderClosed = after.IsOrderClosed,
            InQueue = after.InQueue,
            IsPromised = change.IsPromised,
            CurrentBasisId = after.CurrentBasisId,
            CurrentFrom = after.CurrentFrom,
            CurrentTo = after.CurrentTo
        };
    }

    /// <summary>What of it is written into its backorder.</summary>
    public static Expression<Func<FiguresOf, BackorderRecord>> Written(DateTime nowUtc) => of => new()
    {
        LineQuantity = of.Values.LineQuantity,
        Quantity = of.Values.Quantity,
        Waiting = of.Values.Waiting,
        Allocated = of.Values.Allocated,
        Released = of.Values.Released,
        Shipped = of.Values.Shipped,
        Cancelled = of.Values.Cancelled,
        Untold = of.Values.Untold,
        StatusId = of.Values.StatusId,
        LastNumber = of.Values.LastNumber,
        OnHold = of.Values.OnHold,
        IsOrderPlaced = of.Values.IsOrderPlaced,
        IsOrderClosed = of.Values.IsOrderClosed,
        InQueue = of.Values.InQueue,
        CurrentBasisId = of.Values.IsPromised ? of.Values.CurrentBasisId : of.Backorder.CurrentBasisId,
        CurrentFrom = of.Values.IsPromised ? of.Values.CurrentFrom : of.Backorder.CurrentFrom,
        CurrentTo = of.Values.IsPromised ? of.Values.CurrentTo : of.Backorder.CurrentTo,
        UpdatedOnUtc = nowUtc
    };
}

internal sealed class FiguresOf
{
    public BackorderRecord Backorder { get; init; } = null!;

    public FigureValues Values { get; init; } = null!;
}

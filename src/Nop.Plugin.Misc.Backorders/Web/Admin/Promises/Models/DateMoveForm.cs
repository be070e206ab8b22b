namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;

/// <summary>What the tool that moves dates posts; nothing else of its page is taken from a request.</summary>
public sealed class DateMoveForm
{
    public int Period { get; set; }

    public string? StockKey { get; set; }

    public int? MoveDays { get; set; }

    public string? NewFrom { get; set; }

    public string? NewTo { get; set; }

    public string? MoveReason { get; set; }

    public long Seen { get; set; }

    public DatesModel ToModel() => new()
    {
        Period = Period,
        StockKey = StockKey,
        MoveDays = MoveDays,
        NewFrom = NewFrom,
        NewTo = NewTo,
        MoveReason = MoveReason,
        Seen = Seen
    };
}

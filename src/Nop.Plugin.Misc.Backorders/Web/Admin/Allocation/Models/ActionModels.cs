namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;

/// <summary>What the buttons of list and details post. One backorder is a selection of one.</summary>
public class ActionModel
{
    public IList<int> SelectedIds { get; set; } = [];

    public string? Reason { get; set; }
}

public sealed class ReleaseModel : ActionModel
{
    /// <summary>Also orders that the customer wants in one shipment, and that are not complete.</summary>
    public bool Apart { get; set; }
}

public sealed class PriorityModel : ActionModel
{
    public int Priority { get; set; }
}

public sealed class PromiseDatesModel : ActionModel
{
    /// <summary>ISO dates; one alone is a promise for that day.</summary>
    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>Nobody knows a date; the two above do not count then.</summary>
    public bool NotKnown { get; set; }
}

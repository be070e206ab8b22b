using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;

/// <summary>The buttons of a clerk, for the rows selected in the list or for one backorder.</summary>
public sealed record ActionsModel : BaseNopModel
{
    public bool IsSelection { get; init; }

    public int BackorderId { get; init; }

    public string OrderNumber { get; init; } = "";

    /// <summary>With what was chosen of it.</summary>
    public string Product { get; init; } = "";

    public int Allocated { get; init; }

    public int Released { get; init; }

    /// <summary>What to know before acting, in words.</summary>
    public string Warnings { get; init; } = "";

    public int Priority { get; init; }

    /// <summary>What is promised now, as ISO dates; empty when no date is.</summary>
    public string From { get; init; } = "";

    public string To { get; init; } = "";

    /// <summary>A clerk said that no date is known.</summary>
    public bool IsNotKnown { get; init; }

    public bool MayRelease { get; init; } = true;

    public bool MayUndoRelease { get; init; } = true;

    public bool MayHold { get; init; } = true;

    public bool MayUnhold { get; init; } = true;

    public bool MayConfirmOrder { get; init; }
}

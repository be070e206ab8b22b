using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;

/// <summary>The page of dates: how well they were kept, and the tool that moves those of a whole queue.</summary>
public sealed record DatesModel : BaseNopModel
{
    /// <summary>Of the figures: 30, 90 or 365 days.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.Period")]
    public int Period { get; set; } = 90;

    /// <summary>"productId" or "productId/combinationId"; empty: nothing is to be moved yet.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.StockKey")]
    public string? StockKey { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.MoveDays")]
    public int? MoveDays { get; set; }

    /// <summary>ISO dates; they go before <see cref="MoveDays"/>.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.NewFrom")]
    public string? NewFrom { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.NewTo")]
    public string? NewTo { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Dates.Fields.MoveReason")]
    public string? MoveReason { get; set; }

    public bool MayManage { get; set; }

    public IList<SelectListItem> AvailablePeriods { get; set; } = [];

    public IList<SelectListItem> AvailableKeys { get; set; } = [];

    public IList<AccuracyModel> Accuracy { get; set; } = [];

    /// <summary>Empty while nothing was asked for.</summary>
    public string Error { get; set; } = "";

    public bool IsPreview { get; set; }

    public int Affected { get; set; }

    /// <summary>The dates that the preview shows, posted along with the button.</summary>
    public long Seen { get; set; }

    public IList<MovedLineModel> Lines { get; set; } = [];
}

public sealed record AccuracyModel : BaseNopModel
{
    public string Basis { get; set; } = "";

    public int Closed { get; set; }

    public int Late { get; set; }

    public string Bias { get; set; } = "";

    public string MeanAbsolute { get; set; } = "";

    public string OnTime { get; set; } = "";

    public string Covered { get; set; } = "";
}

public sealed record MovedLineModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string Order { get; set; } = "";

    public int Waiting { get; set; }

    public string Current { get; set; } = "";

    /// <summary>The new dates, or why they are not moved.</summary>
    public string Next { get; set; } = "";

    public bool IsMoved { get; set; }
}

using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Models;

public record DetailsModel : BaseNopEntityModel
{
    public BackorderModel Backorder { get; set; } = new();

    public string OriginalText { get; set; } = "";

    public string OriginalBasis { get; set; } = "";

    public string CurrentBasis { get; set; } = "";

    /// <summary>What stock says now; empty when nobody counts it any more.</summary>
    public string Available { get; set; } = "";

    public int QueueLength { get; set; }

    public bool MayManage { get; set; }

    public bool MayRelease { get; set; }

    public bool IsOpen { get; set; }

    public IList<HistoryModel> History { get; set; } = [];

    public IList<PromiseModel> Promises { get; set; } = [];
}

public record HistoryModel : BaseNopModel
{
    public int Number { get; set; }

    public string What { get; set; } = "";

    /// <summary>The change of each figure, written with its sign; empty where nothing changed.</summary>
    public string Waiting { get; set; } = "";

    public string Allocated { get; set; } = "";

    public string Released { get; set; } = "";

    public string Shipped { get; set; } = "";

    public string Cancelled { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Who { get; set; } = "";

    public string When { get; set; } = "";
}

public record PromiseModel : BaseNopModel
{
    public string Days { get; set; } = "";

    public string Basis { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Who { get; set; } = "";

    public string When { get; set; } = "";
}

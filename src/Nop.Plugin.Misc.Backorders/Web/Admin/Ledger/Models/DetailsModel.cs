using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;

public sealed record DetailsModel : BaseNopEntityModel
{
    public BackorderModel Backorder { get; set; } = new();

    public string OriginalText { get; set; } = "";

    public string OriginalBasis { get; set; } = "";

    public string CurrentBasis { get; set; } = "";

    /// <summary>A clerk said that no date is known.</summary>
    public bool IsNotKnown { get; set; }

    /// <summary>What stock says now; empty when nobody counts it any more.</summary>
    public string Available { get; set; } = "";

    /// <summary>Null when nobody counts it any more.</summary>
    public StockModel? Stock { get; set; }

    /// <summary>What is on its way of the goods that it waits for.</summary>
    public IList<ReceiptModel> Receipts { get; set; } = [];

    public int QueueLength { get; set; }

    public bool MayManage { get; set; }

    public bool MayRelease { get; set; }

    public bool IsOpen { get; set; }

    public IList<HistoryModel> History { get; set; } = [];

    public IList<PromiseModel> Promises { get; set; } = [];
}

/// <summary>The stock that a backorder waits for.</summary>
public sealed record StockModel : BaseNopModel
{
    public int Available { get; set; }

    /// <summary>Of all who wait for the same stock.</summary>
    public int Waiting { get; set; }

    public int Grantable { get; set; }

    public int Free { get; set; }

    /// <summary>Units that are taken off, since the shop's number does not contain them.</summary>
    public int Elsewhere { get; set; }

    /// <summary>Units that open discrepancies speak against; neither given away nor free to sell until somebody has answered.</summary>
    public int Doubted { get; set; }

    public IList<WarehouseStockModel> Warehouses { get; set; } = [];
}

public sealed record WarehouseStockModel : BaseNopModel
{
    public string Warehouse { get; set; } = "";

    public int OnHand { get; set; }

    public int Reserved { get; set; }

    public int Free { get; set; }

    public int Planned { get; set; }
}

public sealed record HistoryModel : BaseNopModel
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

public sealed record PromiseModel : BaseNopModel
{
    public string Days { get; set; } = "";

    public string Basis { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Who { get; set; } = "";

    public string When { get; set; } = "";
}

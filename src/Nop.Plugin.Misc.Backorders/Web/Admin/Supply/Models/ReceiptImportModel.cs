using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

/// <summary>A file of expected receipts, and how it reads.</summary>
public sealed record ReceiptImportModel : BaseNopModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Import.Text")]
    public string? Text { get; set; }

    public bool GoodRowsOnly { get; set; }

    public bool KnownToo { get; set; }

    public bool ChangesToo { get; set; }

    /// <summary>What is wrong with the file as a whole; empty when nothing is.</summary>
    public string Fault { get; set; } = "";

    public string Limits { get; set; } = "";

    public bool IsPreview { get; set; }

    public string Summary { get; set; } = "";

    public int Good { get; set; }

    public int Bad { get; set; }

    public int Known { get; set; }

    public int Changes { get; set; }

    public IList<ImportedRowModel> Rows { get; set; } = [];
}

public sealed record ImportedRowModel : BaseNopModel
{
    public int Line { get; set; }

    public string Sku { get; set; } = "";

    public string ProductName { get; set; } = "";

    /// <summary>As they stand in the file when they cannot be read; the days too.</summary>
    public string Units { get; set; } = "";

    public string Days { get; set; } = "";

    public bool IsConfirmed { get; set; }

    public string Supplier { get; set; } = "";

    public string Reference { get; set; } = "";

    public string Warehouse { get; set; } = "";

    public bool IsBad { get; set; }

    public bool IsKnown { get; set; }

    /// <summary>In words, what it changes, or that the order brings more; empty when it is simply new, or there already.</summary>
    public string Meaning { get; set; } = "";

    /// <summary>What is wrong with it, in words.</summary>
    public string Faults { get; set; } = "";
}

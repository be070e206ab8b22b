using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;

/// <summary>What a grid asks for: which rows, from where, and in which order.</summary>
public abstract record GridSearchModel : BaseSearchModel
{
    /// <summary>Name of the column; null: as the page sorts by itself.</summary>
    public string? SortBy { get; set; }

    public bool SortDescending { get; set; }
}

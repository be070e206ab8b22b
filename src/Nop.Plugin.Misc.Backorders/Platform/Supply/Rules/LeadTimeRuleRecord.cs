using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

/// <summary>How long goods of a vendor, a supplier, a manufacturer or a category take to come in; unique on scope and key.</summary>
public sealed class LeadTimeRuleRecord : BaseEntity
{
    /// <summary><see cref="Domain.Supply.LeadTimeScope"/></summary>
    public int ScopeId { get; set; }

    /// <summary>The id of vendor, manufacturer or category as "12"; of a supplier its name.</summary>
    public string ScopeKey { get; set; } = "";

    /// <summary>As <see cref="Domain.Supply.LeadTime.Parse"/> reads it: "7" or "5-10". Empty: only the limits below apply.</summary>
    public string LeadDays { get; set; } = "";

    /// <summary>No lead time, wherever it comes from, is shorter; null: not said.</summary>
    public int? MinDays { get; set; }

    /// <summary>No lead time, wherever it comes from, is longer; null: not said.</summary>
    public int? MaxDays { get; set; }
}

using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

/// <summary>What past deliveries taught about a product, a supplier, a category or the shop; unique on scope and key.</summary>
public sealed class LearnedLeadTimeRecord : BaseEntity
{
    /// <summary><see cref="Domain.Supply.LearnedScope"/></summary>
    public int ScopeId { get; set; }

    /// <summary>Id of product or category, name of the supplier; empty for the shop.</summary>
    public string ScopeKey { get; set; } = "";

    public int Cases { get; set; }

    /// <summary>Days within which every second delivery came.</summary>
    public int Median { get; set; }

    /// <summary>Days within which four of five came.</summary>
    public int Percentile80 { get; set; }

    public DateTime LearnedOnUtc { get; set; }
}

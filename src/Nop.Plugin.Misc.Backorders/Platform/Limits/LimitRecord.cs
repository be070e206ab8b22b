using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Limits;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>How many units of something may be on backorder; one row for each thing.</summary>
public sealed class LimitRecord : BaseEntity
{
    /// <summary><see cref="LimitScope"/></summary>
    public int ScopeId { get; set; }

    /// <summary>Id of the store, vendor, category, product or combination; 0: the whole shop.</summary>
    public int ScopeKey { get; set; }

    /// <summary>Of a product, and of a combination its product; 0 of all others.</summary>
    public int ProductId { get; set; }

    /// <summary><see cref="LimitBasis"/></summary>
    public int BasisId { get; set; }

    /// <summary>Units, or days, by the basis.</summary>
    public int Amount { get; set; }

    public int MostPerOrder { get; set; }

    public int MostPerCustomer { get; set; }

    /// <summary>The first day on which units go on backorder; null: any day.</summary>
    public DateTime? FirstDay { get; set; }
}

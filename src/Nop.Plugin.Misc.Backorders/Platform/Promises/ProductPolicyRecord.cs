using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>What an admin set for one product.</summary>
public sealed class ProductPolicyRecord : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>Days until goods come in, as "7" or "10-14". Empty: no override.</summary>
    public string LeadDays { get; set; } = "";

    /// <summary>What a stock number that comes in means for this product; 0: as the shop says.</summary>
    public int StockNumbersMeanId { get; set; }

    /// <summary>How much shoppers are told, <see cref="Domain.Promises.DisplayMode"/>; 0: as the store says.</summary>
    public int DisplayModeId { get; set; }
}

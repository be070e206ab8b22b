using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>A product that a clerk chose to be offered instead of another; unique on both.</summary>
public sealed class SubstituteRecord : BaseEntity
{
    public int ProductId { get; set; }

    public int SubstituteProductId { get; set; }

    public int DisplayOrder { get; set; }
}

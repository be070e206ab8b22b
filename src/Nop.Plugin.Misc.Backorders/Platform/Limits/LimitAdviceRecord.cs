using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Limits;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>Where an advice stands. The numbers are stored: never change one.</summary>
public enum AdviceState
{
    Open = 10,
    Applied = 20,
    Dismissed = 30,
    Undone = 40,

    /// <summary>Its reason is gone, or something else was advised after it.</summary>
    Gone = 50
}

/// <summary>What was advised about the backorders of a product, and what became of it.</summary>
public sealed class LimitAdviceRecord : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary><see cref="AdviceAction"/></summary>
    public int ActionId { get; set; }

    /// <summary><see cref="AdviceReason"/></summary>
    public int ReasonId { get; set; }

    public int Units { get; set; }

    /// <summary><see cref="AdviceState"/></summary>
    public int StateId { get; set; }

    /// <summary>Unique: one open advice for each product, whichever server thinks of it.</summary>
    public string Claim { get; set; } = "";

    /// <summary>The product had a limit before this was applied.</summary>
    public bool HadRule { get; set; }

    public int BeforeBasisId { get; set; }

    public int BeforeAmount { get; set; }

    /// <summary>The product has a limit since this was applied; what it says then is what can be undone.</summary>
    public bool HasRule { get; set; }

    public int AfterBasisId { get; set; }

    public int AfterAmount { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime? SettledOnUtc { get; set; }

    /// <summary>Who settled it; 0: the plugin itself.</summary>
    public int CustomerId { get; set; }
}

using Nop.Plugin.Misc.Backorders.Domain.Allocation;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <param name="BackorderId">The backorder that was left as it was.</param>
/// <param name="Code">Why, as a code that the page translates.</param>
public sealed record Refusal(int BackorderId, string Code);

/// <summary>What came of an action on one or many backorders.</summary>
public sealed record ClerkAnswer(int Done, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>The backorders that were changed.</summary>
    public IReadOnlyList<int> DoneIds { get; init; } = [];

    public const string NOT_FOUND = "not-found";
    public const string CLOSED = "closed";
    public const string UNCHANGED = "unchanged";
    public const string ORDER_NOT_PLACED = "order-not-placed";

    /// <summary>Somebody else works on the same stock in this moment.</summary>
    public const string BUSY = "busy";

    /// <summary>It was decided in another window, by somebody else, or went away.</summary>
    public const string SETTLED = "settled";

    /// <summary>Nothing was promised that could be moved.</summary>
    public const string NO_DATE = "no-date";

    public const string IN_THE_PAST = "in-the-past";

    public const string PRODUCT_GONE = "product-gone";

    /// <summary>The customer wants the order in one shipment, and something of it still waits.</summary>
    public const string TOGETHER = "together";

    /// <summary>Order or product hold the line; the code says for what.</summary>
    public static string NotServed(ServingObstacle obstacle) => $"held-{obstacle}";
}

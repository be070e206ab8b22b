namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>What became of a click in the cart: a text of ours, or what the shop itself objects to.</summary>
public sealed record CartAnswer(bool IsDone, string Key, IReadOnlyList<string> Objections, params object[] Values)
{
    public static CartAnswer Done(string key, params object[] values) => new(true, key, [], values);

    public static CartAnswer Refused(string key, params object[] values) => new(false, key, [], values);

    public static CartAnswer Objected(IEnumerable<string> objections) => new(false, "Choice.Objected", [.. objections]);
}

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// Backorders of which this request has something to tell. What others left to be told is the task's: nobody waits in front
/// of a browser for the mails of somebody else's order.
/// </summary>
public sealed class ToldHere
{
    private readonly HashSet<int> _backorders = [];

    public void Add(int backorderId) => _backorders.Add(backorderId);

    /// <summary>They are told once.</summary>
    public IReadOnlyList<int> Take()
    {
        var taken = _backorders.ToList();
        _backorders.Clear();

        return taken;
    }
}

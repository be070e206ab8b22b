namespace Nop.Plugin.Misc.Backorders.Platform.Work;

/// <summary>
/// What this request changed and has to be settled at its end. Scoped: consumers of several events get instances of
/// their own, so this is where they meet.
/// </summary>
public class RequestMarks
{
    private readonly HashSet<(int ProductId, int CombinationId, int OrderId)> _keys = [];
    private readonly HashSet<int> _productsWithoutBackorders = [];
    private readonly HashSet<int> _lines = [];
    private readonly Dictionary<int, bool> _orders = [];

    /// <summary>Names this request in marks and leases.</summary>
    public string Token { get; } = Guid.NewGuid().ToString();

    public IReadOnlyCollection<(int ProductId, int CombinationId, int OrderId)> Keys => _keys;

    /// <summary>Order items that were added or changed here and may be short.</summary>
    public IReadOnlyCollection<int> Lines => _lines;

    public bool IsEmpty => _keys.Count == 0 && _lines.Count == 0;

    /// <returns>False when it is marked already.</returns>
    public bool AddKey(int productId, int combinationId, int orderId) => _keys.Add((productId, combinationId, orderId));

    /// <returns>False when this request has already found that nothing of the product waits.</returns>
    public bool MayHaveBackorders(int productId) => !_productsWithoutBackorders.Contains(productId);

    public void HasNoBackorders(int productId) => _productsWithoutBackorders.Add(productId);

    public void AddLine(int orderItemId) => _lines.Add(orderItemId);

    /// <summary>The line was captured or found covered; nobody needs to look at it again.</summary>
    /// <param name="shortProducts">What of it is on backorder now: its product, or components of the bundle that it is.</param>
    public void LineSeen(int orderItemId, int orderId, IReadOnlyCollection<int> shortProducts)
    {
        _lines.Remove(orderItemId);
        _orders[orderId] = shortProducts.Count > 0 || _orders.GetValueOrDefault(orderId);
        _productsWithoutBackorders.ExceptWith(shortProducts);
    }

    /// <returns>Null when this request did not see the order's lines.</returns>
    public bool? IsOrderShort(int orderId) => _orders.TryGetValue(orderId, out var isShort) ? isShort : null;

    public void Clear()
    {
        _keys.Clear();
        _lines.Clear();
    }
}

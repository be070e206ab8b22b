using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>
/// What this request changed and has to be settled at its end. Scoped: consumers of several events get instances of
/// their own, so this is where they meet.
/// </summary>
public sealed class RequestMarks
{
    private readonly HashSet<(int ProductId, int CombinationId, int OrderId)> _keys = [];
    private readonly HashSet<int> _productsWithoutBackorders = [];
    private readonly HashSet<int> _lines = [];
    private readonly Dictionary<int, int> _productsOfNewLines = [];
    private readonly HashSet<int> _seenLines = [];
    private readonly Dictionary<int, OrderItem> _newLines = [];
    private readonly Dictionary<int, bool> _orders = [];
    private readonly Dictionary<int, Order> _newOrders = [];
    private readonly Dictionary<int, List<BackorderRecord>> _captured = [];

    /// <summary>Names this request in marks and leases.</summary>
    public string Token { get; } = Guid.NewGuid().ToString();

    public IReadOnlyCollection<(int ProductId, int CombinationId, int OrderId)> Keys => _keys;

    /// <summary>Order items that were added or changed here and may be short.</summary>
    public IReadOnlyCollection<int> Lines => _lines;

    /// <summary>Lines were captured or found covered here.</summary>
    public bool IsCheckout => _orders.Count > 0;

    /// <summary>The shopper said here to have understood what comes later.</summary>
    public bool IsAcknowledged { get; set; }

    /// <summary>Orders that were placed here by a door that does not ask, and whose lines are only found afterwards.</summary>
    public ISet<int> UnaskedOrders { get; } = new HashSet<int>();

    public ChangedOrders Changed { get; } = new();

    public bool IsEmpty => _keys.Count == 0 && _lines.Count == 0 && Changed.IsEmpty;

    /// <returns>False when it is marked already.</returns>
    public bool AddKey(int productId, int combinationId, int orderId) => _keys.Add((productId, combinationId, orderId));

    /// <returns>False when this request has already found that nothing of the product waits.</returns>
    public bool MayHaveBackorders(int productId) => !_productsWithoutBackorders.Contains(productId);

    public void HasNoBackorders(int productId) => _productsWithoutBackorders.Add(productId);

    public void AddLine(int orderItemId) => _lines.Add(orderItemId);

    /// <summary>
    /// The line was added here, so its units are about to leave stock: that can never be something to give away, and
    /// the line itself is looked at when its stock has moved, or when the request is over.
    /// </summary>
    public void AddNewLine(OrderItem line)
    {
        // Heard a second time it is nothing new.
        if (_seenLines.Contains(line.Id))
            return;

        _lines.Add(line.Id);
        _productsOfNewLines[line.Id] = line.ProductId;
        _newLines[line.Id] = line;
    }

    /// <returns>Null when this request did not add the line.</returns>
    public OrderItem? NewLine(int orderItemId) => _newLines.GetValueOrDefault(orderItemId);

    /// <summary>All lines of an order that this request added.</summary>
    public IReadOnlyList<OrderItem> NewLinesOf(int orderId) => [.. _newLines.Values.Where(line => line.OrderId == orderId)];

    /// <summary>A line of an order that this request places puts nothing back.</summary>
    public void LineChanged(OrderItem line)
    {
        if (!_seenLines.Contains(line.Id) && !_productsOfNewLines.ContainsKey(line.Id))
            Changed.Orders.Add(line.OrderId);
    }

    public void LineDeleted(OrderItem line)
    {
        _newLines.Remove(line.Id);
        Changed.Orders.Add(line.OrderId);
        Changed.Deleted.Add(line);
    }

    /// <summary>True while stock of the product moves because of a line that this request adds.</summary>
    public bool IsAddingLineOf(int productId) => _productsOfNewLines.ContainsValue(productId);

    /// <summary>The line was captured or found covered; nobody needs to look at it again.</summary>
    /// <param name="shortProducts">What of it is on backorder now: its product, or components of the bundle that it is.</param>
    public void LineSeen(int orderItemId, int orderId, IReadOnlyCollection<int> shortProducts)
    {
        _lines.Remove(orderItemId);
        _productsOfNewLines.Remove(orderItemId);
        _seenLines.Add(orderItemId);
        _orders[orderId] = shortProducts.Count > 0 || _orders.GetValueOrDefault(orderId);
        _productsWithoutBackorders.ExceptWith(shortProducts);
    }

    /// <returns>Null when this request did not see the order's lines.</returns>
    public bool? IsOrderShort(int orderId) => _orders.TryGetValue(orderId, out var isShort) ? isShort : null;

    /// <summary>The order was added here. Its store and its time never change, so nobody needs to read it for them.</summary>
    public void AddOrder(Order order) => _newOrders[order.Id] = order;

    /// <summary>Orders that this request placed and whose customers are told when it is answered.</summary>
    public Queue<(Order Order, IReadOnlyList<BackorderRecord> Backorders)> Placed { get; } = new();

    /// <summary>Orders whose own mail of this request lists what is on backorder.</summary>
    public ISet<int> ListedOrders { get; } = new HashSet<int>();

    /// <returns>Null when this request did not add the order.</returns>
    public Order? NewOrder(int orderId) => _newOrders.GetValueOrDefault(orderId);

    /// <param name="record">Null when somebody else captured the line: then this request does not know all of the order.</param>
    public void Captured(int orderId, BackorderRecord? record)
    {
        _orders[orderId] = true;

        if (record is null)
            _newOrders.Remove(orderId);
        else if (_captured.TryGetValue(orderId, out var records))
            records.Add(record);
        else
            _captured[orderId] = [record];
    }

    /// <returns>All backorders of an order that this request added, as they are now; null when only the database knows.</returns>
    public IReadOnlyList<BackorderRecord>? BackordersOf(int orderId)
    {
        if (!_newOrders.ContainsKey(orderId) || !_orders.TryGetValue(orderId, out var isShort))
            return null;

        return isShort ? _captured.GetValueOrDefault(orderId) : [];
    }

    public void Clear()
    {
        _productsOfNewLines.Clear();
        _newLines.Clear();
        _newOrders.Clear();
        _captured.Clear();
        _keys.Clear();
        _lines.Clear();
        Changed.Clear();
    }
}

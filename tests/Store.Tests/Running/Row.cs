using System.Text.Json;

namespace Store.Tests.Running;

/// <summary>A row of the backorder list.</summary>
public sealed class Row(JsonElement json)
{
    public int Id => Number("Id");

    public int OrderId => Number("OrderId");

    public int OrderItemId => Number("OrderItemId");

    public int ProductId => Number("ProductId");

    public int Quantity => Number("Quantity");

    /// <summary>Null when nothing waits.</summary>
    public int? Position => json.GetProperty(nameof(Position)) is { ValueKind: JsonValueKind.Number } place ? place.GetInt32() : null;

    /// <summary>Waiting, allocated, released, shipped, cancelled.</summary>
    public (int, int, int, int, int) Books => (Number("Waiting"), Number("Allocated"), Number("Released"), Number("Shipped"), Number("Cancelled"));

    public string this[string name] => json.GetProperty(name).ToString();

    public bool Has(string name) => json.TryGetProperty(name, out _);

    private int Number(string name) => json.GetProperty(name).GetInt32();
}

namespace Domain.Tests.Histories;

internal sealed class OrderLine(int id, int quantity)
{
    public int Id { get; } = id;

    public int Quantity { get; set; } = quantity;

    public int Shipped { get; set; }

    public bool Stands { get; set; } = true;

    public int Owed => Stands ? Quantity - Shipped : 0;

    public LineFacts Facts => Stands ? new(true, new(Quantity), new(Shipped)) : LineFacts.Gone;
}

/// <summary>
/// A shop with one product that behaves as nopCommerce does: an order is subtracted from stock when it is placed,
/// and some operations change stock before the line, others after it.
/// </summary>
internal sealed class Shop
{
    private readonly List<OrderLine> _lines = [];

    public IReadOnlyList<OrderLine> Lines => _lines;

    public int Available { get; private set; }

    /// <summary>What lies on the shelves.</summary>
    public int OnHand { get; private set; }

    /// <summary>Called in the middle of an operation, between its two writes.</summary>
    public Action Midway { get; set; } = () => { };

    public OrderLine Place(int quantity)
    {
        var line = new OrderLine(_lines.Count + 1, quantity);
        _lines.Add(line);
        Midway();
        Available -= quantity;

        return line;
    }

    public void Arrive(int units)
    {
        OnHand += units;
        Available += units;
    }

    public void WriteOff(int units)
    {
        units = Math.Min(units, OnHand);
        OnHand -= units;
        Available -= units;
    }

    /// <summary>The status is saved first, stock comes back afterwards.</summary>
    public void Cancel(OrderLine line)
    {
        if (!line.Stands || line.Shipped > 0)
            return;

        line.Stands = false;
        Midway();
        Available += line.Quantity;
    }

    /// <summary>Stock comes back first, the line goes afterwards.</summary>
    public void Delete(OrderLine line)
    {
        if (!line.Stands || line.Shipped > 0)
            return;

        Available += line.Quantity;
        Midway();
        line.Stands = false;
    }

    public void Edit(OrderLine line, int quantity, bool stockFirst)
    {
        if (!line.Stands || quantity < Math.Max(1, line.Shipped))
            return;

        var change = line.Quantity - quantity;

        if (stockFirst)
            Available += change;
        else
            line.Quantity = quantity;

        Midway();

        if (stockFirst)
            line.Quantity = quantity;
        else
            Available += change;
    }

    public void Ship(OrderLine line, int units)
    {
        units = Math.Min(units, Math.Min(line.Owed, OnHand));
        line.Shipped += units;
        OnHand -= units;
    }

    public void TakeShipmentBack(OrderLine line)
    {
        OnHand += line.Shipped;
        line.Shipped = 0;
    }
}

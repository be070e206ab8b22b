namespace Domain.Tests.Histories;

internal sealed record Entry(int LineId, Figures Figures, Units LineQuantity, bool OnHold);

/// <summary>The backorders of that product, kept with the domain's decisions only.</summary>
internal sealed class Book(GrantRule rule)
{
    private readonly SortedDictionary<int, Entry> _entries = [];

    public IReadOnlyCollection<Entry> Entries => _entries.Values;

    public int Waiting => _entries.Values.Sum(entry => entry.Figures.Waiting.Value);

    public int SetAside => _entries.Values.Sum(SetAsideFor);

    public Entry? Of(OrderLine line) => _entries.GetValueOrDefault(line.Id);

    public Book Copy()
    {
        var copy = new Book(rule);
        foreach (var (id, entry) in _entries)
            copy._entries.Add(id, entry);

        return copy;
    }

    /// <summary>The moment right after the stock of a new line was subtracted.</summary>
    public void Capture(Shop shop, OrderLine line)
    {
        var shortage = Shortage.OfPlacedLine(shop.Available, new(line.Quantity));
        if (!shortage.IsNone && !_entries.ContainsKey(line.Id))
            Open(line, shortage);
    }

    public void Follow(OrderLine line)
    {
        if (Of(line) is not { } entry)
            return;

        var moves = LineFollowing.Follow(entry.Figures, entry.LineQuantity, line.Facts);
        var figures = moves.Aggregate(entry.Figures, Made);
        _entries[line.Id] = entry with { Figures = figures, LineQuantity = line.Stands ? new(line.Quantity) : entry.LineQuantity };
    }

    /// <summary>A first look: follows and grants. It may be the middle of an operation, so it declares nobody short.</summary>
    public void Look(Shop shop)
    {
        foreach (var line in shop.Lines)
            Follow(line);

        Grant(shop);
    }

    /// <summary>The second look of the task: units that nobody accounts for make the newest lines short.</summary>
    public void Reconcile(Shop shop)
    {
        foreach (var line in shop.Lines)
            Follow(line);

        DeclareShort(shop);
        Grant(shop);
    }

    public void SetHold(OrderLine line, bool onHold)
    {
        if (Of(line) is { } entry)
            _entries[line.Id] = entry with { OnHold = onHold };
    }

    public void Release(OrderLine line)
    {
        if (Of(line) is not { } entry)
            return;

        var answer = Moves.Make(entry.Figures, new(Bucket.Allocated, Bucket.Released, entry.Figures.Allocated), entry.OnHold);
        _entries[line.Id] = entry with { Figures = answer.Figures };
    }

    /// <summary>Units of a line that no backorder waits for and that did not leave the house.</summary>
    public int CoveredFor(OrderLine line)
    {
        var open = Of(line)?.Figures.Open.Value ?? 0;

        return Math.Max(0, line.Owed - open);
    }

    private StockLevel Level(Shop shop) => new(shop.Available, new(Waiting));

    private void Grant(Shop shop)
    {
        var queue = _entries.Values
            .Select(entry => Given.Line(entry.LineId, entry.Figures.Waiting.Value, onHold: entry.OnHold))
            .ToArray();

        foreach (var grant in Allocator.Plan(queue, Level(shop).Grantable, rule).Grants)
        {
            var entry = _entries[grant.BackorderId];
            _entries[grant.BackorderId] = entry with { Figures = Made(entry.Figures, new(Bucket.Waiting, Bucket.Allocated, grant.Given)) };
        }
    }

    private void DeclareShort(Shop shop)
    {
        var newestFirst = shop.Lines.Where(line => line.Stands).Reverse().ToArray();
        var could = newestFirst.Select(line => new Units(CoveredFor(line) + (Of(line) is { } entry ? SetAsideFor(entry) : 0))).ToArray();
        var shares = Shortage.Share(Level(shop).Unaccounted, could);

        foreach (var (line, share) in newestFirst.Zip(shares))
            MakeShort(line, share);
    }

    private void MakeShort(OrderLine line, Units share)
    {
        var fresh = Units.Min(share, new(CoveredFor(line)));

        if (Of(line) is not { } entry)
        {
            if (!fresh.IsNone)
                Open(line, fresh);

            return;
        }

        var figures = TakeBack(entry.Figures, share - fresh);
        _entries[line.Id] = entry with { Figures = figures with { Waiting = figures.Waiting + fresh } };
    }

    private static Figures TakeBack(Figures figures, Units units)
    {
        var released = units > figures.Allocated ? units - figures.Allocated : Units.None;
        if (!released.IsNone)
            figures = Made(figures, new(Bucket.Released, Bucket.Allocated, released));

        return units.IsNone ? figures : Made(figures, new(Bucket.Allocated, Bucket.Waiting, units));
    }

    private void Open(OrderLine line, Units shortage)
    {
        _entries.Add(line.Id, new(line.Id, Given.Figures(waiting: shortage.Value), new(line.Quantity), OnHold: false));
    }

    private static int SetAsideFor(Entry entry) => entry.Figures.Allocated.Value + entry.Figures.Released.Value;

    /// <summary>Every move goes through the table; one that it refuses is an error of the decisions.</summary>
    private static Figures Made(Figures figures, Move move)
    {
        var answer = Moves.Make(figures, move, onHold: false);

        return answer.IsAllowed ? answer.Figures : throw new InvalidOperationException($"{move} refused: {answer.Refusal}, {figures}");
    }
}

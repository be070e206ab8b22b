using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Plugin.Tests.Fortnight;

/// <summary>Something that a customer was told of a line: of the same value once.</summary>
internal readonly record struct Fact(int Line, NotificationKind Kind, string Value);

/// <summary>
/// What each customer knows, kept beside the plugin: from the order page when ordering, and from each message since. A
/// message is held against what is so when it is queued.
/// </summary>
internal sealed class Customers(LivedShop shop)
{
    /// <summary>Days of a change that is worth a message, in the same week.</summary>
    private const int SMALL = 2;

    private static readonly NotificationKind[] _dates = [NotificationKind.DateChanged, NotificationKind.DelayedAgain];
    private static readonly NotificationKind[] _answers = [NotificationKind.CancelRequested, NotificationKind.CancelAccepted, NotificationKind.CancelRefused, NotificationKind.AlternativeOffered];

    private readonly Dictionary<int, Known> _known = [];

    public List<Fact> Facts { get; } = [];

    /// <summary>Messages that told what was not so when they were queued.</summary>
    public List<string> Lies { get; } = [];

    /// <summary>Messages that told nothing new of what they are about.</summary>
    public List<string> Repeats { get; } = [];

    public void Read(Letter letter)
    {
        var order = shop.Shop.Rows<Order>().Single(row => row.Id == letter.OrderId);
        if (letter.To != Post.AddressOf(order.BillingAddressId))
            Lies.Add($"{letter} went to {letter.To}");

        var lines = LinesOf(letter.OrderId);
        foreach (var line in lines)
            Compare(letter, line);
        if (letter.Lines.Keys.Except(lines.Select(line => line.Sale.Name)).ToList() is { Count: > 0 } strange)
            Lies.Add($"{letter} names {string.Join(", ", strange)}");

        var before = Facts.Count;
        foreach (var line in lines.Where(line => letter.Lines.ContainsKey(line.Sale.Name)))
            Learn(letter, line);

        if (_answers.Contains(letter.Kind))
            Facts.Add(new(letter.OrderId, letter.Kind, $"{letter.Request} {Facts.Count(fact => fact.Line == letter.OrderId && fact.Kind == letter.Kind)}"));
        else if (!Facts.Skip(before).Any(fact => IsOf(fact.Kind, letter.Kind)))
            Repeats.Add(letter.ToString());
    }

    /// <summary>What customers were to be told by the settings, and were not.</summary>
    public IEnumerable<string> Untold()
    {
        foreach (var row in shop.Shop.Rows<BackorderRecord>().Where(row => row.IsOrderPlaced && row.Quantity > row.Untold))
        {
            var line = Line(row);
            if (line.Sale is { IsCancelled: true } or { IsRefunded: true } or { IsHeld: true } or { Good.IsGone: true } || line.Sale.Good.Mode == DisplayMode.Silent)
                continue;

            var (known, now) = (KnownOf(row), line.Now);
            if ((now.Reserved, now.Released + now.Shipped, now.Shipped) != (known.Reserved, known.Prepared, known.Shipped) || (now.IsDated && IsWorth(known, now)))
                yield return $"{line.Sale.Name} of order {row.OrderId}: {now.Words()}; known are {known}";
        }
    }

    /// <summary>Somebody waits for it who will be told.</summary>
    public bool AreTold(Good good) => shop.Shop.Rows<BackorderRecord>().Exists(row => row.ProductId == good.Product && row.CombinationId == good.Combination && row.Waiting > 0)
        && good.Mode != DisplayMode.Silent;

    private void Compare(Letter letter, Told line)
    {
        var (sale, now) = (line.Sale, line.Now);
        var isListed = letter.Lines.TryGetValue(sale.Name, out var said);
        if (sale.Good.Mode == DisplayMode.Silent ? isListed : (isListed ? said != now.Words() : now.Waiting + now.Allocated + now.Released > 0))
            Lies.Add($"{letter} where {sale.Name} is: {now.Words()}");

        // Who has cancelled, or has the money back, waits for nothing.
        var hasEnded = sale.IsCancelled || sale.IsRefunded || (sale.Good.IsGone && letter.Kind != NotificationKind.Shipped);
        if (isListed && hasEnded && !_answers.Contains(letter.Kind))
            Lies.Add($"{letter} though {sale.Name} has ended");

        if (isListed && letter.Lines.Count == 1 && _dates.Contains(letter.Kind))
        {
            var known = KnownOf(line.Row);
            if (letter.NewDate != Picture.Days(now.From, now.To, now.Mode) || letter.OldDate != Picture.Days(known.From, known.To, now.Mode))
                Lies.Add($"{letter} says {letter.OldDate} to {letter.NewDate}; known was {Picture.Days(known.From, known.To, now.Mode)}");
            if (!IsWorth(known, now))
                Lies.Add($"{letter} though nothing has changed since {Picture.Days(known.From, known.To, now.Mode)}");
        }
    }

    private void Learn(Letter letter, Told line)
    {
        var (known, now, id) = (KnownOf(line.Row), line.Now, line.Row.Id);
        // What was told to be there and is missing is a fact of its own, and so is that it is there again.
        if (now.Reserved < known.Reserved || now.Released + now.Shipped < known.Prepared)
            known.Losses++;

        if (letter.Kind == NotificationKind.PutOnBackorder)
            Add(new(id, letter.Kind, $"{line.Row.Quantity - line.Row.Untold}, {known.Losses} lost"));
        if (now.Reserved > known.Reserved)
            Add(new(id, NotificationKind.Allocated, $"{now.Reserved}, {known.Losses} lost"));
        if (now.Released + now.Shipped > known.Prepared)
            Add(new(id, NotificationKind.Released, $"{now.Released + now.Shipped}, {known.Losses} lost"));
        if (now.Shipped > known.Shipped)
            Add(new(id, NotificationKind.Shipped, $"{now.Shipped}, {known.Losses} lost"));
        if (now.IsDated && (now.From, now.To) != (known.From, known.To))
            Add(new(id, NotificationKind.DateChanged, string.Create(CultureInfo.InvariantCulture, $"{now.From:o} {now.To:o} {known.Times}")));

        (known.Reserved, known.Prepared, known.Shipped) = (now.Reserved, now.Released + now.Shipped, now.Shipped);
        if (now.IsDated && (now.From, now.To) != (known.From, known.To))
            (known.From, known.To, known.Times) = (now.From, now.To, known.Times + 1);
    }

    private void Add(Fact fact)
    {
        if (Facts.Contains(fact))
            Repeats.Add($"{fact.Kind} {fact.Value} of line {fact.Line}");

        Facts.Add(fact);
    }

    private static bool IsOf(NotificationKind fact, NotificationKind letter) => fact == letter || (fact == NotificationKind.DateChanged && _dates.Contains(letter));

    // A small move is not told, within the week.
    private static bool IsWorth(Known known, Picture now)
    {
        if (known.To is not { } told || now.To is not { } day)
            return known.To.HasValue != now.To.HasValue;

        return Math.Abs(day.DayNumber - told.DayNumber) > SMALL || ISOWeek.GetWeekOfYear(day.ToDateTime(default)) != ISOWeek.GetWeekOfYear(told.ToDateTime(default));
    }

    private List<Told> LinesOf(int orderId) => [.. shop.Shop.Rows<BackorderRecord>().Where(row => row.OrderId == orderId && row.IsOrderPlaced).Select(Line)];

    private Told Line(BackorderRecord row)
    {
        var sale = shop.SaleOf(row.OrderItemId);

        return new(row, sale, Picture.Of(row, sale));
    }

    private Known KnownOf(BackorderRecord row)
    {
        // Read on the order page and in its confirmation.
        if (!_known.TryGetValue(row.Id, out var known))
            _known[row.Id] = known = new() { From = Picture.Day(row.OriginalFrom), To = Picture.Day(row.OriginalTo) };

        return known;
    }

    private sealed record Told(BackorderRecord Row, Sale Sale, Picture Now);

    private sealed record Known
    {
        public int Reserved { get; set; }

        public int Prepared { get; set; }

        public int Shipped { get; set; }

        /// <summary>How often units were told to be missing that had been told to be there.</summary>
        public int Losses { get; set; }

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }

        public int Times { get; set; }
    }
}

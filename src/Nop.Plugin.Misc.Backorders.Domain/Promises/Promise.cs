namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>Where a date comes from. The numbers are stored: never change one.</summary>
public enum PromiseBasis
{
    None = 0,
    ProductLeadTime = 10,
    VendorLeadTime = 12,
    SupplierLeadTime = 14,
    ManufacturerLeadTime = 16,
    CategoryLeadTime = 18,
    AvailabilityRange = 20,
    ShopLeadTime = 30,
    Clerk = 40,

    /// <summary>Goods that somebody said will come in.</summary>
    ExpectedReceipt = 50,

    /// <summary>The day from which a product that is sold before may be had.</summary>
    PreOrder = 55,

    LearnedProduct = 60,
    LearnedSupplier = 62,
    LearnedCategory = 64,
    LearnedShop = 66
}

/// <summary>When the goods are expected to leave: not known, on a day, or between two days. Days, not instants.</summary>
public abstract record Promise
{
    private Promise(PromiseBasis basis) => Basis = basis;

    public PromiseBasis Basis { get; }

    /// <summary>First day; null when unknown.</summary>
    public abstract DateOnly? From { get; }

    /// <summary>Last day; null when unknown. Lateness is measured against it.</summary>
    public abstract DateOnly? To { get; }

    /// <param name="from">Null together with <paramref name="to"/>: unknown.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or just one of them is given.</exception>
    public static Promise Of(DateOnly? from, DateOnly? to, PromiseBasis basis)
    {
        if (from.HasValue != to.HasValue)
            throw new ArgumentException("A promise has both its first and its last day, or neither.", nameof(to));

        if (from is not { } first || to is not { } last)
            return basis == PromiseBasis.Clerk ? Unknown.ByClerk : new Unknown();

        return first == last ? new Expected(first, basis) : new Between(first, last, basis);
    }

    /// <summary>When all of them are kept; not known as soon as one is not.</summary>
    public static Promise Latest(IEnumerable<Promise> promises)
    {
        return promises.MaxBy(promise => (promise.To ?? DateOnly.MaxValue, promise.From ?? DateOnly.MaxValue)) ?? new Unknown();
    }

    /// <summary>Days past the last promised day; 0 when in time or unknown.</summary>
    public int DaysLate(DateOnly today) => To is { } last ? Math.Max(0, today.DayNumber - last.DayNumber) : 0;

    public sealed record Unknown : Promise
    {
        public Unknown() : base(PromiseBasis.None)
        {
        }

        private Unknown(PromiseBasis basis) : base(basis)
        {
        }

        /// <summary>A clerk says that nobody knows: no lead time and no delivery makes a date of it.</summary>
        public static Unknown ByClerk { get; } = new(PromiseBasis.Clerk);

        public override DateOnly? From => null;

        public override DateOnly? To => null;
    }

    public sealed record Expected : Promise
    {
        public Expected(DateOnly day, PromiseBasis basis) : base(basis) => Day = day;

        public DateOnly Day { get; }

        public override DateOnly? From => Day;

        public override DateOnly? To => Day;
    }

    public sealed record Between : Promise
    {
        public Between(DateOnly first, DateOnly last, PromiseBasis basis) : base(basis)
        {
            if (last <= first)
                throw new ArgumentException("The last day must be after the first.", nameof(last));

            First = first;
            Last = last;
        }

        public DateOnly First { get; }

        public DateOnly Last { get; }

        public override DateOnly? From => First;

        public override DateOnly? To => Last;
    }
}

namespace DemoStore.Engine;

/// <summary>The time of this shop. The page of outside events moves it ahead, so that nobody has to wait for what takes a minute, or a month.</summary>
public sealed class ShopClock : TimeProvider
{
    public static readonly ShopClock Instance = new();

    private long _ticksAhead;

    private ShopClock()
    {
    }

    public static DateTime UtcNow => Instance.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticksAhead));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticksAhead, time.Ticks);
}

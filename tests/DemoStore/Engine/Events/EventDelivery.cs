namespace DemoStore.Engine.Events;

/// <summary>How the store's events reach the consumers of plugins; its own always hear each event once and at once.</summary>
public enum EventDelivery
{
    Once,

    /// <summary>At once, and again when the request is over.</summary>
    Twice,

    /// <summary>Held back until the request is over, then the last one first.</summary>
    Reordered,

    /// <summary>Not at all.</summary>
    Off,
}

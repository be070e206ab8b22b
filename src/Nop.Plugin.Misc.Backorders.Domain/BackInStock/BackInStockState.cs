namespace Nop.Plugin.Misc.Backorders.Domain.BackInStock;

/// <summary>Where somebody stands who wants to hear when goods are back. The numbers are stored: never change one.</summary>
public enum BackInStockState
{
    /// <summary>An address was typed that nobody has confirmed.</summary>
    Unconfirmed = 5,

    Waiting = 10,

    /// <summary>Somebody is about to tell them. If that server dies, they wait again.</summary>
    Telling = 15,

    /// <summary>Told; goods are kept for the hold.</summary>
    Notified = 20,

    Ordered = 30,

    /// <summary>The hold is over, or the address was never confirmed.</summary>
    Expired = 40,

    Removed = 50,

    /// <summary>The same address is on the list by another entry.</summary>
    Joined = 60
}

public static class BackInStockStates
{
    /// <summary>It may still come to a mail, or to an order.</summary>
    public static bool IsOpen(this BackInStockState state)
    {
        return state is BackInStockState.Unconfirmed or BackInStockState.Waiting or BackInStockState.Telling or BackInStockState.Notified;
    }

    /// <summary>What its subscriber reads: who is about to be told waits.</summary>
    public static BackInStockState Shown(this BackInStockState state) =>
        state == BackInStockState.Telling ? BackInStockState.Waiting : state;
}

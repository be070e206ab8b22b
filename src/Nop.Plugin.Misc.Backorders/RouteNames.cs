namespace Nop.Plugin.Misc.Backorders;

/// <summary>Names of the public routes. Links in emails that were sent use their paths, so those stay.</summary>
public static class RouteNames
{
    public const string NOTICE = "Plugin.Misc.Backorders.Notice";
    public const string SUMMARY = "Plugin.Misc.Backorders.CheckoutSummary";
    public const string ACKNOWLEDGE = "Plugin.Misc.Backorders.Acknowledge";
    public const string ACCOUNT = "Plugin.Misc.Backorders.Account";
    public const string ALTERNATIVES = "Plugin.Misc.Backorders.Alternatives";
    public const string CART_SEND = "Plugin.Misc.Backorders.Cart.Send";
    public const string CART_REDUCE = "Plugin.Misc.Backorders.Cart.Reduce";
    public const string CART_SWAP = "Plugin.Misc.Backorders.Cart.Swap";
    public const string CART_TAKE = "Plugin.Misc.Backorders.Cart.Take";
    public const string UNSUBSCRIBE = "Plugin.Misc.Backorders.Unsubscribe";
    public const string UNSUBSCRIBE_CONFIRM = "Plugin.Misc.Backorders.Unsubscribe.Confirm";
    public const string ASK = "Plugin.Misc.Backorders.Notify";
    public const string LINK = "Plugin.Misc.Backorders.NotifyLink";
    public const string LIST = "Plugin.Misc.Backorders.NotifyList";
    public const string REMOVE = "Plugin.Misc.Backorders.NotifyRemove";
    public const string WAITING = "Plugin.Misc.Backorders.Waiting";
    public const string CHOICE = "Plugin.Misc.Backorders.Choice";
}

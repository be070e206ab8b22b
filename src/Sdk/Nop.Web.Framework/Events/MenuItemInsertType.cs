namespace Nop.Web.Framework.Events;

public enum MenuItemInsertType
{
    After = 0,
    Before = 1,
    TryAfterThanBefore = 2,
    TryBeforeThanAfter = 3,
}

using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>
/// Something changed that a date could come from, such as a lead time: lines that were promised no day, or wait for
/// the start of a product, are looked at again. The task does that, since they may be many and whoever changed it waits for an answer.
/// </summary>
public sealed class LookForDates(PromisedLines lines, DirtyKeys dirty, ShopCalendar calendar)
{
    public async Task RunAsync() =>
        await dirty.LeaveAsync([.. (await lines.UndatedAsync()).Union(await lines.PreOrderedAsync(calendar.Today))]);
}

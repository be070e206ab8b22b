using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>What a changed order line does to its backorder: less or shipped follows from the line, more from stock.</summary>
public class LineChanges(FollowLines follow, OweMore oweMore)
{
    public Task FollowAsync(IEnumerable<FollowedLine> lines) => follow.RunAsync(lines);

    public Task OweMoreAsync(IEnumerable<FollowedLine> lines, Units unaccounted) => oweMore.RunAsync(lines, unaccounted);
}

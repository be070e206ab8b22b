using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>Gives backorders that an older version wrote their place in the index of the queue.</summary>
internal sealed class QueueColumns(IRepository<BackorderRecord> backorders, BackorderQueries shelf)
{
    private const int PAGE = 500;

    public async Task FillAsync()
    {
        for (var page = await shelf.OpenAfterAsync(0, PAGE); page.Count > 0; page = await shelf.OpenAfterAsync(page[^1].Id, PAGE))
        {
            foreach (var record in page.Where(IsBehind))
            {
                record.Take(record.State(), record.UpdatedOnUtc);
                await backorders.WriteFiguresAsync(record, record.LastNumber);
            }
        }
    }

    private static bool IsBehind(BackorderRecord record)
    {
        var fresh = new BackorderRecord();
        fresh.Take(record.State(), record.UpdatedOnUtc);

        return (fresh.InQueue, fresh.QueueRank, fresh.QueueDay) != (record.InQueue, record.QueueRank, record.QueueDay);
    }
}

using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>Tells backorders of an earlier version what their customers chose: until 1.2 only the order knew.</summary>
internal sealed class KeptChoices(IRepository<BackorderRecord> backorders, IRepository<OrderChoiceRecord> choices)
{
    private const int CHUNK = 1000;

    public async Task FillAsync()
    {
        foreach (var chunk in (await choices.Table
            .Where(choice => !choice.SendFirst)
            .Select(choice => choice.OrderId)
            .ToListAsync()).Chunk(CHUNK))
        {
            var orderIds = chunk.ToList();
            await backorders.Where(record => orderIds.Contains(record.OrderId) && !record.IsTogether)
                .Set(record => record.IsTogether, true)
                .UpdateAsync();
        }
    }
}

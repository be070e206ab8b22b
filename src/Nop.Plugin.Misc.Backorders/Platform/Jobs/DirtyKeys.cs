using Microsoft.AspNetCore.Http;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Durable marks "look at this stock key".</summary>
public sealed class DirtyKeys(
    IRepository<DirtyKeyRecord> marks,
    BackorderQueries shelf,
    RequestMarks request,
    IHttpContextAccessor http,
    TimeProvider clock)
{
    /// <summary>A platform operation that takes longer has died.</summary>
    public static readonly TimeSpan LongestOperation = TimeSpan.FromMinutes(2);

    /// <summary>Work outside of requests has no end that we would hear of; it is given that long to become complete.</summary>
    public static readonly TimeSpan BackgroundOperation = TimeSpan.FromSeconds(15);

    private const int CHUNK = 1000;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stock of a product changed, or may have. Products on which nothing waits are left alone.</summary>
    public async Task StockChangedAsync(int productId, int combinationId)
    {
        if (request.IsAddingLineOf(productId) || !request.MayHaveBackorders(productId))
            return;

        if (!await shelf.HasOpenAsync(productId))
        {
            request.HasNoBackorders(productId);
            return;
        }

        await MarkAsync(productId, combinationId, orderId: 0);
    }

    /// <summary>Nobody knows which products changed: every one on which something waits is marked.</summary>
    public async Task AnyStockChangedAsync()
    {
        foreach (var productId in await shelf.OpenProductsAsync())
            await MarkAsync(productId, combinationId: 0, orderId: 0);
    }

    /// <summary>The line or the order of these backorders changed.</summary>
    public async Task LinesChangedAsync(IEnumerable<BackorderRecord> records)
    {
        foreach (var record in records)
            await MarkAsync(record.ProductId, record.CombinationId, record.OrderId);
    }

    public async Task MarkAsync(int productId, int combinationId, int orderId)
    {
        if (request.AddKey(productId, combinationId, orderId))
            await InsertAsync(
                productId,
                combinationId,
                orderId,
                NowUtc + (http.HttpContext is null ? BackgroundOperation : LongestOperation));
    }

    /// <summary>For the task, not for the end of this request. They may be many.</summary>
    public async Task LeaveAsync(IReadOnlyCollection<int> productIds)
    {
        foreach (var chunk in productIds.Chunk(CHUNK))
            await LeaveUnmarkedAsync(chunk);
    }

    private Task<int> LeaveUnmarkedAsync(IEnumerable<int> productIds)
    {
        var (now, token) = (NowUtc, request.Token);
        var marked = marks.ToWrite();
        var unmarked = marks
            .Values(productIds.Select(product => new ProductValue { ProductId = product }))
            .Where(product => !marked.Any(mark => mark.ProductId == product.ProductId));

        return marks.InsertFromAsync(unmarked, product => new DirtyKeyRecord
        {
            ProductId = product.ProductId,
            CombinationId = 0,
            OrderId = 0,
            MarkedOnUtc = now,
            HeldUntilUtc = now,
            Token = token
        });
    }

    private Task InsertAsync(int productId, int combinationId, int orderId, DateTime heldUntilUtc) => marks.InsertAsync(
        new DirtyKeyRecord
        {
            ProductId = productId,
            CombinationId = combinationId,
            OrderId = orderId,
            MarkedOnUtc = NowUtc,
            HeldUntilUtc = heldUntilUtc,
            Token = request.Token
        },
        publishEvent: false);

    /// <summary>Marks of all keys of the products, of all requests.</summary>
    public async Task<IReadOnlyList<DirtyKeyRecord>> OfProductsAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return await marks.Table.Where(mark => products.Contains(mark.ProductId)).ToListAsync();
    }

    /// <summary>The products of which no other request may be in the middle of changing stock.</summary>
    public IReadOnlySet<int> NotHeldByOthers(IEnumerable<int> productIds, IEnumerable<DirtyKeyRecord> productMarks)
    {
        var now = NowUtc;
        var held = productMarks.Where(mark => mark.HeldUntilUtc > now && mark.Token != request.Token)
            .Select(mark => mark.ProductId)
            .ToHashSet();

        return productIds.Where(product => !held.Contains(product)).ToHashSet();
    }

    /// <summary>Own operations are over: whoever comes first may reconcile what this request marked.</summary>
    public Task LetGoAsync()
    {
        var (now, token) = (NowUtc, request.Token);

        return marks.Where(mark => mark.Token == token && mark.HeldUntilUtc > now).Set(mark => mark.HeldUntilUtc, now).UpdateAsync();
    }

    public async Task RemoveAsync(IReadOnlyCollection<DirtyKeyRecord> done)
    {
        foreach (var chunk in done.Chunk(CHUNK))
        {
            var ids = chunk.Select(mark => mark.Id).ToList();
            await marks.Where(mark => ids.Contains(mark.Id)).DeleteAsync();
        }
    }

    public async Task<IReadOnlyList<int>> ProductsAsync() => await marks.Table.Select(mark => mark.ProductId).Distinct().ToListAsync();

    public Task<int> CountAsync() => marks.Table.Select(mark => new { mark.ProductId, mark.CombinationId }).Distinct().CountAsync();

    private sealed class ProductValue
    {
        public int ProductId { get; init; }
    }
}

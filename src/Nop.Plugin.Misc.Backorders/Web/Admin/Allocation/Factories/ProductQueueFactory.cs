using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>The queue by product: for what most is waited, and when there is enough of it.</summary>
public sealed class ProductQueueFactory(
    QueueRows queues,
    QueueViews views,
    IRepository<Product> products,
    IRepository<Order> orders,
    CombinationTexts combinations,
    StockReader stock,
    ConfirmedSupply supply,
    AdminTexts texts)
{
    public async Task<ProductQueueListModel> PrepareListAsync(QueueViewSearchModel search)
    {
        var today = texts.Today.ToDateTime(TimeOnly.MinValue);
        var page = await queues.ByProductAsync(search, today);
        var models = await PrepareAsync([.. page]);

        return await new ProductQueueListModel().PrepareToGridAsync(search, page, () => QueueViews.StreamAsync(models));
    }

    private async Task<IReadOnlyList<ProductQueueModel>> PrepareAsync(IReadOnlyList<ProductQueueRow> rows)
    {
        var keys = rows.Select(row => new StockKey(row.ProductId, row.CombinationId)).ToList();
        var ids = keys.Select(key => key.ProductId).Distinct().ToList();
        var named = await NamesAsync(keys, ids);
        var available = await stock.AvailableAsync(keys);
        var incoming = await supply.ReadAsync(ids);
        var completes = await CompletedAsync(ids);
        var models = new List<ProductQueueModel>();

        foreach (var (row, key) in rows.Zip(keys))
        {
            var model = await SummedAsync(row);
            (model.ProductName, model.Sku) = named[key];
            model.Stock = available.TryGetValue(key, out var number) ? number.ToString("N0", CultureInfo.CurrentCulture) : "";
            model.Incoming = incoming[key].Sum(one => (long)one.Units);
            model.Completes = completes.GetValueOrDefault(key);
            await CoverAsync(model, row.Waiting, [.. incoming[key]]);
            (model.WorstId, model.WorstText) = await WorstAsync(key);
            models.Add(model);
        }

        return models;
    }

    private async Task<ProductQueueModel> SummedAsync(ProductQueueRow row) => new()
    {
        Id = row.ProductId,
        ProductId = row.ProductId,
        Waiting = row.Waiting,
        Lines = row.Lines,
        Late = row.Late,
        Value = await views.MoneyAsync(row.Value),
        Oldest = await texts.TimeAsync(row.OldestUtc)
    };

    /// <returns>Name and SKU; the SKU of a combination stands in its name.</returns>
    private async Task<IReadOnlyDictionary<StockKey, (string Name, string Sku)>> NamesAsync(
        IReadOnlyCollection<StockKey> keys,
        List<int> ids)
    {
        var named = (await products.Table
            .Where(product => ids.Contains(product.Id))
            .Select(product => new { product.Id, product.Name, product.Sku })
            .ToListAsync()).ToDictionary(product => product.Id, product => (Name: product.Name ?? "", Sku: product.Sku ?? ""));
        var chosen = await combinations.OfAsync(keys.Select(key => key.CombinationId));

        return keys.ToDictionary(key => key, key =>
        {
            var (name, sku) = named.GetValueOrDefault(key.ProductId, ($"#{key.ProductId}", ""));

            return chosen.TryGetValue(key.CombinationId, out var variant) ? ($"{name}, {variant}", "") : (name, sku);
        });
    }

    private async Task CoverAsync(ProductQueueModel model, long waiting, IReadOnlyCollection<KnownSupply> expected)
    {
        var day = QueueViews.CoveredOn(waiting, expected);
        model.IsCovered = day is not null;
        model.Covered = day is { } date
            ? DayRange.Format(Promise.Of(date, date, PromiseBasis.Clerk), CultureInfo.CurrentCulture, texts.Today)
            : Wording.Fill(await texts.TextAsync("Views.NotCovered"), CultureInfo.CurrentCulture, waiting - model.Incoming);
    }

    /// <summary>Orders of which nothing else waits.</summary>
    private async Task<IReadOnlyDictionary<StockKey, int>> CompletedAsync(List<int> productIds)
    {
        var waiting = (await queues.OpenAsync()).Where(record => record.Waiting > 0);
        var alone = await waiting
            .Where(record => productIds.Contains(record.ProductId)
                && !waiting.Any(other => other.OrderId == record.OrderId && other.Id != record.Id))
            .GroupBy(record => new { record.ProductId, record.CombinationId })
            .Select(queue => new { queue.Key.ProductId, queue.Key.CombinationId, Orders = queue.Count() })
            .ToListAsync();

        return alone.ToDictionary(queue => new StockKey(queue.ProductId, queue.CombinationId), queue => queue.Orders);
    }

    // Whose first promise ends earliest; among those without a date, who waits longest.
    private async Task<(int Id, string Text)> WorstAsync(StockKey key)
    {
        var worst = await (
            from record in await queues.OpenAsync()
            join order in orders.Table on record.OrderId equals order.Id
            where record.ProductId == key.ProductId && record.CombinationId == key.CombinationId && record.Waiting > 0
            orderby record.OriginalTo == null, record.OriginalTo, record.PlacedOnUtc, record.Id
            select new { record.Id, record.OriginalTo, record.PlacedOnUtc, order.CustomOrderNumber }).FirstOrDefaultAsync();
        if (worst is null)
            return (0, "");

        var days = worst.OriginalTo is { } promised ? texts.Today.DayNumber - DateOnly.FromDateTime(promised).DayNumber : 0;

        return (worst.Id, days > 0
            ? Wording.Fill(await texts.TextAsync("Views.Worst.Late"), CultureInfo.CurrentCulture, worst.CustomOrderNumber, days)
            : Wording.Fill(await texts.TextAsync("Views.Worst"), CultureInfo.CurrentCulture, worst.CustomOrderNumber));
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>What somebody waits for, to choose from; the longest queues first.</summary>
public sealed class WaitingKeys(
    IRepository<BackorderRecord> backorders,
    IRepository<Product> products,
    LineNames names,
    CombinationTexts combinations,
    AdminTexts texts,
    IOrderService orders,
    VendorSight sight,
    IWorkContext workContext)
{
    private const int MOST = 200;
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    private sealed record Queue(StockKey Key, long Units);

    public async Task<IList<SelectListItem>> PrepareAsync(string? selected)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var queues = await LongestAsync();
        var text = await texts.TextAsync("Dates.Queue");
        var items = new List<SelectListItem> { new(await texts.TextAsync("Dates.Queue.Choose"), "") };

        var chosen = await combinations.OfAsync(queues.Select(queue => queue.Key.CombinationId));
        var skus = await SkusAsync([.. queues.Where(queue => queue.Key.CombinationId == 0).Select(queue => queue.Key.ProductId)]);
        foreach (var ((product, combination), units) in queues)
        {
            var key = new StockKey(product, combination).ToString();
            var name = await names.NameAsync(product, language.Id);
            var line = combination == 0
                ? await names.WithSkuAsync(name, 0, language.Id, () => Task.FromResult(skus.GetValueOrDefault(product, "")), isClerk: true)
                : $"{name} – {chosen.GetValueOrDefault(combination, $"#{combination}")}";
            items.Add(new(Wording.Fill(text, CultureInfo.CurrentCulture, line, units), key, key == selected));
        }

        return items;
    }

    private async Task<IReadOnlyList<Queue>> LongestAsync()
    {
        var queues = await sight.Among(backorders.Table, await sight.VendorIdAsync())
            .Where(record => record.StatusId <= LAST_OPEN && record.Waiting > 0)
            .GroupBy(record => new { record.ProductId, record.CombinationId })
            .Select(queue => new { queue.Key.ProductId, queue.Key.CombinationId, Units = queue.Sum(record => (long)record.Waiting) })
            .OrderByDescending(queue => queue.Units).ThenBy(queue => queue.ProductId).ThenBy(queue => queue.CombinationId)
            .Take(MOST)
            .ToListAsync();

        return [.. queues.Select(queue => new Queue(new(queue.ProductId, queue.CombinationId), queue.Units))];
    }

    public async Task<string> OrderAsync(int orderId)
    {
        Order? order = await orders.GetOrderByIdAsync(orderId);

        return order?.CustomOrderNumber ?? $"#{orderId}";
    }

    private async Task<IReadOnlyDictionary<int, string>> SkusAsync(List<int> productIds)
    {
        return (await products.Table
            .Where(product => productIds.Contains(product.Id))
            .Select(product => new { product.Id, product.Sku })
            .ToListAsync())
            .ToDictionary(product => product.Id, product => product.Sku ?? "");
    }
}

using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>What the views of the queue have in common: their search, and the way from a product or an order to its lines.</summary>
public sealed class QueueViews(
    QueueRows queues,
    IRepository<Product> products,
    IRepository<Order> orders,
    MoneyText money,
    AdminTexts texts,
    FoldedCards folded,
    IWorkContext workContext)
{
    public async Task<QueueViewSearchModel> PrepareSearchAsync()
    {
        var model = new QueueViewSearchModel { Fold = await folded.SearchAsync("BackordersQueue.HideSearch") };
        foreach (var (value, key) in new[]
        {
            (QueueViewSearchModel.ALL, "Search.Status.All"),
            (QueueViewSearchModel.COMPLETE, "Views.Complete"),
            (QueueViewSearchModel.ONE_MISSING, "Views.OneMissing")
        })
            model.AvailableCompleteness.Add(new(await texts.TextAsync(key), value.ToString(CultureInfo.InvariantCulture)));

        model.SetGridPageSize();

        return model;
    }

    /// <summary>Searches the lines of a product or an order, if whoever looks sees any of them.</summary>
    public async Task NarrowAsync(BackorderSearchModel search, int productId, int orderId)
    {
        var open = await queues.OpenAsync();
        if (productId > 0 && await open.AnyAsync(record => record.ProductId == productId))
            search.SearchProduct = await products.Table.Where(row => row.Id == productId).Select(row => row.Name).FirstOrDefaultAsync();

        if (orderId > 0 && await open.AnyAsync(record => record.OrderId == orderId))
        {
            search.SearchOrderNumber = await orders.Table
                .Where(row => row.Id == orderId)
                .Select(row => row.CustomOrderNumber)
                .FirstOrDefaultAsync();
        }
    }

    /// <param name="amount">As the shop keeps it, in its primary currency.</param>
    public async Task<string> MoneyAsync(decimal amount) =>
        await money.PrimaryAsync(amount, (await workContext.GetWorkingLanguageAsync()).Id);

    /// <returns>The day on which confirmed deliveries have brought as much as waits; null when they do not.</returns>
    public static DateOnly? CoveredOn(long waiting, IEnumerable<KnownSupply> expected)
    {
        var lots = expected.Select(one =>
        {
            var days = (DateOnly.FromDateTime(one.From), DateOnly.FromDateTime(one.To));

            return new ExpectedSupply(one.ReceiptId, days, days, new(one.Units));
        });
        var all = new Units((int)Math.Min(waiting, int.MaxValue));

        return AvailableToPromise.Of(lots, Units.None).FirstFor(all)?.Arrives.To;
    }

    public static async IAsyncEnumerable<TModel> StreamAsync<TModel>(IEnumerable<TModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }
}
